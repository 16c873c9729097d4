"""Papers: what a person read, what it said in two sentences, and what they want to remember of it."""
