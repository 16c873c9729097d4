"""Lengths of time in the words of the pages."""

from __future__ import annotations


def duration_text(seconds: int) -> str:
    """``40 s``, ``35 min``, ``2 h``, ``1 h 20 min``."""
    if seconds < 60:
        return f"{seconds} s"
    hours, minutes = divmod(round(seconds / 60), 60)
    return " ".join(filter(None, (f"{hours} h" if hours else "", f"{minutes} min" if minutes else "")))
