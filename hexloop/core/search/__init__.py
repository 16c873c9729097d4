"""What a search means: texts as words, the grammar of a search, and the passage that shows what was found."""
