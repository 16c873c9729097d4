"""Turns requests into clean values."""
