"""Runs strangers' code in confined children and says what came of it."""
