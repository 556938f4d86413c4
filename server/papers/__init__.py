"""Papers: a claim on paper by templates that people may change."""
