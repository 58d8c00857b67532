"""Settings of this device: each change is written and in force at once, there is no "save"."""
