"""Reads and checks packs: problems, topics and lists as files."""
