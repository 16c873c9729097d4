"""What Hexloop knows, in plain Python: no Django, no database, no clock, no network."""
