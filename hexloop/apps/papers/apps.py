"""The papers app."""

from django.apps import AppConfig


class PapersConfig(AppConfig):
    """Papers, their notes, PDFs and cards."""

    name = "hexloop.apps.papers"
    label = "papers"
