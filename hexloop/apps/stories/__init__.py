"""What a person tells of their work: stories, the questions that they answer, and how telling them went."""
