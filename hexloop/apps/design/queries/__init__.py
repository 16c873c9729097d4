"""Every read of the studio."""
