"""What a file of claims holds, and how its cells are written."""
