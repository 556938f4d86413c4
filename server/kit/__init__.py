"""Tools without business words: database, ids, clock, errors, events."""
