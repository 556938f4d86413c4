"""Tests of what administrators do to background work."""
