"""Every write of the mock app."""
