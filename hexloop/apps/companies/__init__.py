"""Companies, and what is tagged with them."""
