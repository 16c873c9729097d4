"""The pipeline app: loops of interviews."""

from django.apps import AppConfig


class PipelineConfig(AppConfig):
    """Loops and rounds are found by the search, and rounds can be named by blocks."""

    name = "hexloop.apps.pipeline"
    label = "pipeline"
