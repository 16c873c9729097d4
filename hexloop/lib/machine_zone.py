"""The time zone of this machine by its IANA name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LOCALTIME = Path("/etc/localtime")
TIMEZONE = Path("/etc/timezone")


def machine_zone(environ: Mapping[str, str], *, localtime: Path = LOCALTIME, timezone: Path = TIMEZONE) -> str:
    """The zone that ``TZ``, the link ``/etc/localtime`` or Debian's ``/etc/timezone`` names, else ``UTC``.

    ``TZ=UTC`` says nothing, because Django sets it in every process that it starts.
    """
    named = environ.get("TZ", "").removeprefix(":")
    candidates = (named if named != "UTC" else "", _of_link(localtime), _of_file(timezone))
    return next((name for name in candidates if _is_zone(name)), "UTC")


def _is_zone(name: str) -> bool:
    # Not by available_timezones(): it reads 600 files, which every start of the program would wait for.
    try:
        return bool(name) and ZoneInfo(name) is not None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def _of_link(localtime: Path) -> str:
    # The link is /usr/share/zoneinfo/Europe/London on Linux, /var/db/timezone/zoneinfo/Europe/London on a Mac.
    try:
        return localtime.readlink().as_posix().partition("zoneinfo/")[2]
    except OSError:
        return ""


def _of_file(timezone: Path) -> str:
    try:
        return timezone.read_text("utf-8").strip()
    except OSError:
        return ""
