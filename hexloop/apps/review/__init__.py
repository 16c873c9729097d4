"""The scheduled memory of anything."""
