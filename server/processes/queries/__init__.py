"""Who sees which rows of processes, and the look-ups that actions need."""
