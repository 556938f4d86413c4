"""Every change of processes, by noun."""
