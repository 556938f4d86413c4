"""Reports: figures of claims, of orders and of assignments, within what the viewer may see."""
