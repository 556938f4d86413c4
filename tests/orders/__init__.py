"""Tests of the room of orders, shipments and returns."""
