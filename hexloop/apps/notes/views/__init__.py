"""The pages of pages."""
