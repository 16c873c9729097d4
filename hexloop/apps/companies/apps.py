"""The companies app."""

from django.apps import AppConfig


class CompaniesConfig(AppConfig):
    """Companies and tags; it never learns what it tags."""

    name = "hexloop.apps.companies"
    label = "companies"
