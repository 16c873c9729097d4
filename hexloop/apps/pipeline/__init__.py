"""Loops of interviews at companies: applications, their rounds, debriefs, contacts, files and offers."""
