"""Questions and answers: those of the packs, a person's own, drills."""
