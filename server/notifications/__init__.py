"""Notifications: who is told what of the events of lower rooms, in the app and by e-mail."""
