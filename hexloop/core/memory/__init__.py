"""When a thing should be seen again: FSRS-6 behind four words."""
