"""What the demo company is and does, as rows: pure, and always the same for the same plan."""
