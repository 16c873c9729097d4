"""Carries records from elsewhere into the apps, through the apps' own services."""
