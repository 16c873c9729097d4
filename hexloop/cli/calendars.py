"""Connected calendars are made the same by themselves while the program runs."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.utils import timezone

from hexloop.apps.calendar.services.remotes import sync_due
from hexloop.apps.calendar.services.turns import stop_all

LOOK_EVERY_S = 30.0
"""How often it is looked whether one is due: a read of one small table."""
STOP_WAIT_S = 3.0
_log = logging.getLogger(__name__)


@contextmanager
def calendars_kept(look_every_s: float = LOOK_EVERY_S) -> Iterator[None]:
    """Make the same what is due, one after the other, in a thread of its own until this is left."""
    stopped = threading.Event()
    thread = threading.Thread(target=_keep, args=[stopped, look_every_s], name="calendars", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stopped.set()
        stop_all()
        thread.join(STOP_WAIT_S)


def _keep(stopped: threading.Event, look_every_s: float) -> None:
    while not stopped.wait(look_every_s):
        try:
            sync_due(at=timezone.now())
        except Exception:  # noqa: BLE001 -- the loop must survive anything; the next look is as good as this one
            _log.exception("Connected calendars could not be made the same by themselves.")
        finally:
            connection.close()
