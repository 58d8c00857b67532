"""The one typed facade that screens and the command line see: a router over one desk per kind."""
