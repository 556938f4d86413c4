"""What source documents are and what may be done with them: pure functions."""
