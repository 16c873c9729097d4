"""Notion's exports: a zip file in, plain records out."""
