"""Every change of claims and their catalogues, by noun."""
