"""Walls around a whole zygote, put up before it starts."""
