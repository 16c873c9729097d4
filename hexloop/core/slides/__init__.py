"""A text that is slides: read, drafted from a project, and written as a file for other programs."""
