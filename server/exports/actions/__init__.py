"""Writing files of claims."""
