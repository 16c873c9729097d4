"""Template tags of mocks."""
