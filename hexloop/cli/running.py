"""The program from the moment its database is ready until it stops. Imported once Django has started."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import DatabaseError, connection
from django.utils import timezone

from hexloop.apps.accounts import services as accounts
from hexloop.apps.coding import services as coding
from hexloop.apps.coding.judging import shared_judge
from hexloop.apps.coding.packs import packs
from hexloop.apps.files import services as files
from hexloop.apps.questions import services as questions
from hexloop.apps.questions.packs import bank
from hexloop.apps.recordings import services as recordings
from hexloop.apps.review import services as review
from hexloop.apps.search import services as search
from hexloop.cli import browser, place, safekeeping, server
from hexloop.cli.calendars import calendars_kept
from hexloop.cli.confinement import advice
from hexloop.cli.rooms import live_rooms
from hexloop.cli.talk import error_line, say, tell
from hexloop.importers.doors import RESUMABLE
from hexloop.importers.safekeeping import keep_with
from hexloop.lib.folders import DataFolder
from hexloop.lib.own_addresses import in_network

INDEX_AFTER_S = 2.0


def answer(
    folder: DataFolder,
    listener: socket.socket,
    *,
    address: str,
    rooms_port: int | None,
    show: bool,
    fill: Callable[[], None] | None,
) -> None:
    """Serve until stopped; say where once pages come. ``fill`` comes before."""
    with place.written(folder):
        search.prepare()
        coding.sync_packs()
        questions.sync_questions()
        review.name_cards()
        files.stop_left_over(at=timezone.now(), running=(), resumable=RESUMABLE)
        recordings.sweep_recordings()
        keep_with(lambda before: safekeeping.keep_copy(folder, before))
        if fill:
            fill()
        link = entry_link(address)

    def ready() -> None:
        tell(f"Hexloop is at {link}")
        if show:
            browser.show(link)
        _talk(folder)
        _index_later()

    with live_rooms(listener, wanted=rooms_port), calendars_kept():
        server.serve_until_stopped(get_wsgi_application(), listener, ready=ready, stopping=shared_judge().close)
    say("Hexloop has stopped. Everything is saved.")


def entry_link(address: str) -> str:
    """A fresh one-time link of the program that answers at ``address``."""
    token = accounts.make_link(user=accounts.local_user(), at=timezone.now())
    return f"{address}/open/{token}/"


def say_pack_errors() -> None:
    """Name what a pack's author has to repair; everything else in the pack is there."""
    for error in [*(error for pack in packs() for error in pack.errors), *bank().errors]:
        say(error_line(error))


def _index_later() -> None:
    """Read into the search index what came with a new version, once the first pages are out. The thread ends with the
    program: what it has not come to is done at the next start."""
    timer = threading.Timer(INDEX_AFTER_S, _index)
    timer.daemon = True
    timer.start()


def _index() -> None:
    try:
        search.catch_up(at=timezone.now())
    except DatabaseError as error:
        say(f"The search index could not be brought up to date: {error}. Run hexloop doctor: it says what is wrong.")
    finally:
        connection.close()


def _talk(folder: DataFolder) -> None:
    say(f"Your data is in {folder.root}")
    for host in filter(in_network, settings.ALLOWED_HOSTS):
        say(
            f"Other machines of your network reach it at http://{host}:{settings.PORT}, not encrypted. "
            "Without a sign-in link or an invitation to a mock they see nothing."
        )
    say_pack_errors()
    probe = shared_judge().probe()
    say(probe.summary)
    for line in advice(probe):
        say(line)
    say(f"To stop, press Ctrl-C here or end process {os.getpid()}")
