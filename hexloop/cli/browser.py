"""Show an address in the person's browser, politely."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Mapping

from hexloop.cli.talk import say

WAIT_S = 15
_OPEN = "import sys, webbrowser; sys.exit(not webbrowser.open(sys.argv[1]))"


def wanted(no_browser: bool, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether to open a browser: not with ``--no-browser`` and not with ``HEXLOOP_NO_BROWSER=1``."""
    return not no_browser and environ.get("HEXLOOP_NO_BROWSER", "0") in {"", "0"}


def show(address: str, *, wait: bool = False) -> None:
    """Open ``address`` in the background, or ``wait`` until the browser has it. When that fails one
    sentence says so, and nothing else happens."""
    if not _has_desktop(os.environ, sys.platform):
        say("No desktop was found here, so open the address in a browser yourself.")
        return
    thread = threading.Thread(target=_show, args=[address], name="browser", daemon=True)
    thread.start()
    if wait:
        thread.join()


def _has_desktop(environ: Mapping[str, str], platform: str) -> bool:
    # Without a display webbrowser falls back to text browsers, which would take over the terminal.
    return platform == "darwin" or any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"))


def _show(address: str) -> None:
    # In a process of its own: browsers talk, and our stdout holds one line. Ctrl-C must not reach it.
    command = [sys.executable, "-c", _OPEN, address]
    try:
        done = subprocess.run(  # noqa: S603 -- our own interpreter and our own address
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            timeout=WAIT_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return
    if done.returncode:
        say("No browser could be started, so open the address in a browser yourself.")
