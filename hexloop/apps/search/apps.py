"""The search app: the index."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Holds what other apps hand over."""

    name = "hexloop.apps.search"
    label = "search"
