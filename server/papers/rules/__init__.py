"""Which papers there are, who may print them, and what their templates are given: pure functions."""
