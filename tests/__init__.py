"""Tests, mirroring server/."""
