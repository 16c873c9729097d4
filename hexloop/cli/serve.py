"""``hexloop serve``: make the data folder ready, answer on this computer, and say where."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable

from hexloop.cli import browser, place, server
from hexloop.cli.exits import DONE, ENVIRONMENT, USAGE, Exit
from hexloop.cli.ready import make_ready
from hexloop.lib.folders import DataFolder, data_folder

DEFAULT_PORT = 8000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Flags win over the environment."""
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        help="an address of this computer (127.0.0.1); one of its network, or 0.0.0.0, lets an interviewer there "
        "follow a mock",
    )
    parser.add_argument(
        "--rooms-port",
        type=port_number,
        help="where an interviewer follows a mock; the port after --port, or a free one",
    )
    add_browser_arguments(parser, usual_port=str(DEFAULT_PORT))


def add_browser_arguments(parser: argparse.ArgumentParser, *, usual_port: str) -> None:
    """``--port`` and ``--no-browser``, which ``demo`` has too."""
    parser.add_argument("--port", type=port_number, help=f"HEXLOOP_PORT or {usual_port}; 0 takes a free one")
    parser.add_argument("--no-browser", action="store_true", help="open no browser (HEXLOOP_NO_BROWSER=1)")


def port_number(text: str) -> int:
    """A port as a person types it. argparse shows the sentence of what is none."""
    if text.isascii() and text.isdigit() and len(text) < 6 and int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no port: give a number from 0 to 65535")


def run(args: argparse.Namespace) -> int:
    """Serve until stopped."""
    show = browser.wanted(args.no_browser)
    return serve(data_folder(), host=args.host, port=args.port, rooms_port=args.rooms_port, show=show)


def serve(
    folder: DataFolder,
    *,
    host: str,
    port: int | None,
    show: bool,
    rooms_port: int | None = None,
    fill: Callable[[], None] | None = None,
) -> int:
    """Serve the folder. Every step that fails leaves with a sentence and changes nothing.

    ``fill`` is called once the database is ready and before anything is answered.
    """
    os.umask(0o077)  # what is made from here on is for its owner only
    inside = server.bound(host)
    chosen = _port_of_environment() if port is None else port
    place.prepare(folder)
    with place.held(folder) as lock, server.listening(inside, chosen) as listener:
        address = server.address_of(listener)
        lock.write(address)
        _start(folder, port=listener.getsockname()[1], hosts=server.other_hosts(inside))
        from hexloop.cli import running  # noqa: PLC0415 -- app ready

        running.answer(folder, listener, address=address, rooms_port=rooms_port, show=show, fill=fill)
    return DONE


def _port_of_environment() -> int:
    named = os.environ.get("HEXLOOP_PORT") or str(DEFAULT_PORT)
    try:
        return port_number(named)
    except argparse.ArgumentTypeError:
        raise Exit(f"HEXLOOP_PORT is {named!r}, which is no port. Give a number from 1 to 65535.", USAGE) from None


def _start(folder: DataFolder, *, port: int, hosts: list[str]) -> None:
    os.environ["HEXLOOP_PORT"] = str(port)
    os.environ["HEXLOOP_HOSTS"] = ",".join(hosts)
    make_ready(folder)
    _need_front_end()


def _need_front_end() -> None:
    from django.conf import settings  # noqa: PLC0415 -- slow import

    if not settings.DJANGO_VITE["default"]["manifest_path"].exists():
        raise Exit("The front end is not built. In a checkout, make run builds it and starts Hexloop.", ENVIRONMENT)
