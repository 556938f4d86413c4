"""Customer orders, shipments and returns of the trade, and what claims dispute of them."""
