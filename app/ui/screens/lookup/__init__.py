"""Look-up: scan anything, see what it is and where it is."""
