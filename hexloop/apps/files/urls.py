"""The addresses of files."""

from __future__ import annotations

from django.urls import path, register_converter

from hexloop.apps.files import views


class Sha256:
    """A hash as it stands in an address."""

    regex = "[0-9a-f]{64}"

    def to_python(self, value: str) -> str:
        """As it is."""
        return value

    def to_url(self, value: str) -> str:
        """As it is."""
        return value


register_converter(Sha256, "sha256")

urlpatterns = [
    path("files/", views.keep_file, name="files"),
    path("files/<sha256:sha256>/", views.file, name="file"),
]
