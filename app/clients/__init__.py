"""One package per system: models of its wire, its HTTP client, its translation into our words."""
