"""The pages of loops and rounds."""
