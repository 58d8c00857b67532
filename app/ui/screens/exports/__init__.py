"""Exports: files of the platform's books, asked for here, followed, fetched, and opened."""
