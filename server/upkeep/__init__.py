"""Background work as its administrators see it: the queue, what failed in it, the jobs of the clock."""
