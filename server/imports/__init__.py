"""Claims from files of other systems."""
