"""Anki's packages in and out (docs/decisions/anki.md)."""
