"""The recordings app: thinking aloud in a round of a mock, in the studio, at a problem."""

from django.apps import AppConfig


class RecordingsConfig(AppConfig):
    """Knows nothing of what is recorded: apps above register their places (``places.py``)."""

    name = "hexloop.apps.recordings"
    label = "recordings"
