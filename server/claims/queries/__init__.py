"""Claims and their catalogues as viewers may see them, and look-ups, by noun."""
