"""The views of questions, by page."""
