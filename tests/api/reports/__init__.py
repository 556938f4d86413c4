"""Tests of reports over the API."""
