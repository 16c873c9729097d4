"""How the time of a program grows with its input: sizes and times in, a class out. Plain numbers only."""
