"""The files app: bytes by their hash, who they belong to, and the files that were brought in."""
