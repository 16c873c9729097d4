"""The questions of a pack: what they are, how they are read, and what a finished one must have."""
