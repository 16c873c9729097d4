"""Mutation: whether the cases of a problem notice a small mistake in a right solution."""
