"""What a file says of claims: pure functions."""
