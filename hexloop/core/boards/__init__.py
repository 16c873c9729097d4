"""Whiteboards: drawings as they come in from a browser or a file, and pictures of them."""
