"""Reports as files: which tables and charts each has, how its values are written, how its charts are drawn."""
