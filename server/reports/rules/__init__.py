"""What reports are narrowed by, into which periods they fall, and how figures become groups: pure functions."""
