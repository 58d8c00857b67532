"""The first start: what this device is, which server it works with, and whether that answers."""
