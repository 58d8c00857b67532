"""What happens in a warehouse: values, work documents and decisions.

Pure: no Qt, no input or output, no clock, no randomness. Whatever has a time or an id here was
handed in by a caller.
"""
