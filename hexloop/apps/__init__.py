"""One Django app per thing people store."""
