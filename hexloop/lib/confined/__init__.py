"""Bytes that nobody trusts are read by another process, with little memory, little time, no files and no network."""
