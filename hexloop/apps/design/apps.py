"""The design app: cases, one's own prompts, and attempts at them."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """The studio for system design."""

    name = "hexloop.apps.design"
    label = "design"
