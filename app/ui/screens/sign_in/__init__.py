"""Sign-in and lock: a badge, or a name and a PIN; PINs are set here as well."""
