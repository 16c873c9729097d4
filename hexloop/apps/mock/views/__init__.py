"""The pages of mock interviews."""
