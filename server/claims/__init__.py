"""Claims, from registration to the result; their reasons, participants and links."""
