"""One package per screen: `presenter` holds the snapshot and decides, `view` only shows it."""
