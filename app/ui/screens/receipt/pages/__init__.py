"""What can lie over the list: one page each, shown in the frame's sheet."""
