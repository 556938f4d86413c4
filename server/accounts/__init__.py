"""Who uses the service: users, departments, performer roles, sessions, tokens, the organisation."""
