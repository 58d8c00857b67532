"""Printed sheets: the same figures as on the screen, on A4."""
