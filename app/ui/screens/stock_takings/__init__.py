"""The platform's stock-takings: which there are, all that the server shows of one, and its file."""
