"""Moments in words."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo


def day_text(moment: datetime, zone: ZoneInfo, at: datetime) -> str:
    """``today 18:30``, ``tomorrow 00:10``, ``3 November``, ``3 November 2025``."""
    local, today = moment.astimezone(zone), at.astimezone(zone).date()
    if local.date() == today:
        return f"today {local:%H:%M}"
    if local.date() == today + timedelta(days=1):
        return f"tomorrow {local:%H:%M}"
    return f"{local.day} {local:%B}" if local.year == today.year else f"{local.day} {local:%B %Y}"
