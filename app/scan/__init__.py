"""Where scans come from, and what their characters say.

`assembler` tells a scanner's keys from a person's; `serial` reads a scanner on a serial port;
`guard` knows a double read; `meaning.read_code` says what the characters mean. Pure but for
`serial`; what the store knows about a code is added by the workbench.
"""
