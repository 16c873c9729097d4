"""Loops of interviews: their words, times in zones, orders of steps, pay. Plain values only."""
