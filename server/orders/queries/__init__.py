"""Source documents as viewers may see them, and look-ups that actions need."""
