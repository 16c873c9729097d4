"""``hexloop demo``: the program full of work, on a data folder that is thrown away."""

from __future__ import annotations

import argparse
import os
import signal
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hexloop.cli import browser
from hexloop.cli.exits import ENVIRONMENT, Exit
from hexloop.cli.serve import add_browser_arguments, serve
from hexloop.cli.talk import say
from hexloop.lib.folders import DataFolder

SEED = 7
WORKERS_WAIT_S = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to make, and whether to keep it."""
    add_browser_arguments(parser, usual_port="a free one")
    parser.add_argument("--seed", type=int, default=SEED, help=f"another seed makes another history ({SEED})")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="make it in FOLDER and leave it there")


def run(args: argparse.Namespace) -> int:
    """Fill a folder and serve it until stopped."""

    def fill() -> None:
        from django.utils import timezone  # noqa: PLC0415 -- slow import

        from hexloop.importers import demo  # noqa: PLC0415 -- app ready

        demo.fill(seed=args.seed, now=timezone.now(), tell=say)

    with _folder(args.keep) as folder:
        # Not the usual port: the program itself may well be running.
        port = 0 if args.port is None and not os.environ.get("HEXLOOP_PORT") else args.port
        return serve(folder, host="127.0.0.1", port=port, show=browser.wanted(args.no_browser), fill=fill)


@contextmanager
def _folder(kept: Path | None) -> Iterator[DataFolder]:
    if kept is not None:
        folder = DataFolder(kept.expanduser().absolute())
        if folder.database.exists():
            raise Exit(
                f"{folder.root} holds a database already. To open it: HEXLOOP_DATA={folder.root} hexloop", ENVIRONMENT
            )
        yield folder
        return
    # Ended while it is being filled, the folder must go too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with tempfile.TemporaryDirectory(prefix="hexloop-demo-", ignore_cleanup_errors=True) as made:
        try:
            yield DataFolder(Path(made))
        finally:
            _wait_for_workers()


def _wait_for_workers() -> None:
    """Interrupted while it starts, a worker is unknown to its pool: what it wrote later would stay behind.

    Such a thread cannot be joined yet, so they are looked at until they have gone.
    """
    until = time.monotonic() + WORKERS_WAIT_S
    while time.monotonic() < until and any(
        not thread.daemon for thread in threading.enumerate() if thread is not threading.main_thread()
    ):
        time.sleep(0.02)
