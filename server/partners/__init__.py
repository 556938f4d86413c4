"""Partners, of any kind at once, and their contact persons."""
