"""The files app."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "hexloop.apps.files"
    label = "files"
