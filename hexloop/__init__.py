"""Hexloop: the interview-preparation workbench for machine-learning engineers."""

__version__ = "0.1.0"
