"""What is so about claims, without a database: terms, states, rights, links and inputs made clean."""
