"""Pages of one's own: notes that link to each other and hold cards."""
