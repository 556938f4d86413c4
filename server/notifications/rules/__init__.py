"""What is told to whom, when and how, and in which words: pure functions."""
