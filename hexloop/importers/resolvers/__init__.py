"""Catalogues that are asked about an id, when a person adds a paper by one and at no other time."""
