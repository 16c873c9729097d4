"""Calendars out and in: the file that leaves, and files of others as busy times."""

from __future__ import annotations

from django.conf import settings


def local_address(path: str) -> str:
    """A page of ours as it is opened on this computer."""
    return f"http://127.0.0.1:{settings.PORT}{path}"
