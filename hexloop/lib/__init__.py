"""Small tools that would fit any program."""
