"""Projects: the deep dive written down, decided, questioned, told and shown."""
