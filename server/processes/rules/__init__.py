"""What is so about processes, without a database: models read, conditions decided, one command carried out."""
