"""Django settings: base for all, local for one person, test for tests."""
