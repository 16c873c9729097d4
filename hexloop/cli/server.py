"""The HTTP server in this process: a bound socket, waitress, and an orderly end."""

from __future__ import annotations

import errno
import http.client
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from typing import Any

from hexloop.cli.exits import ENVIRONMENT, USAGE, Exit
from hexloop.lib.own_addresses import own_addresses

LOOPBACK = {"127.0.0.1": "127.0.0.1", "localhost": "127.0.0.1", "::1": "::1"}
EVERYWHERE = "0.0.0.0"  # noqa: S104 -- only when it is asked for
THREADS = 8
BODY_MAX_BYTES = 512 * 1024 * 1024
"""What an Anki package with many pictures has; forms without a file stay below Django's own limit."""

ANSWER_WAIT_S = 30
STOP_WAIT_S = 3
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def bound(host: str) -> str:
    """The address behind ``host``: of this computer, or of its own network (``0.0.0.0``: all of both). Refuses what the
    whole internet could reach."""
    if host.strip("[]") in LOOPBACK:
        return LOOPBACK[host.strip("[]")]
    try:
        address = ip_address(host)
    except ValueError:
        raise _strange(host) from None
    if address.version != 4 or not (host == EVERYWHERE or address.is_private) or address.is_reserved:
        raise _strange(host)
    return host


def other_hosts(address: str) -> list[str]:
    """The names besides loopback by which machines of the network reach what is bound to ``address``."""
    if address in LOOPBACK.values():
        return []
    return own_addresses() if address == EVERYWHERE else [address]


def _strange(host: str) -> Exit:
    return Exit(
        f"Hexloop answers on this computer and in your own network only, and not on {host}. Leave --host out, or use "
        "the address of this computer in your network (such as 192.168.1.20), or 0.0.0.0 for every one it has there.",
        USAGE,
    )


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket that listens on ``host`` and ``port`` (0: a free one). Refuses a port that is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen(128)
        except OSError as error:
            raise _no_port(host, port, error) from error
        yield listener


def address_of(listener: socket.socket) -> str:
    """``http://127.0.0.1:8000``, without a slash at the end."""
    host, port = listener.getsockname()[:2]
    host = "127.0.0.1" if host == EVERYWHERE else host
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def serve_until_stopped(
    application: Callable[..., Any], listener: socket.socket, *, ready: Callable[[], None], stopping: Callable[[], None]
) -> None:
    """Answer requests until SIGINT, SIGTERM or SIGHUP.

    ``ready`` is called in a thread once ``/health`` answers; ``stopping`` before the last requests
    are given three seconds to end.
    """
    from waitress.server import create_server  # noqa: PLC0415 -- slow import

    with stop_signal() as wait:
        server = create_server(
            application,
            sockets=[listener],
            threads=THREADS,
            ident="",
            max_request_body_size=BODY_MAX_BYTES,
            asyncore_use_poll=True,
        )
        threading.Thread(target=server.run, name="server", daemon=True).start()
        announcer = threading.Thread(target=_when_it_answers, args=[listener, ready], name="ready", daemon=True)
        announcer.start()
        wait()
        announcer.join(STOP_WAIT_S)
        stopping()
        server.task_dispatcher.shutdown(timeout=STOP_WAIT_S)


@contextmanager
def stop_signal() -> Iterator[Callable[[], None]]:
    """A function that waits until the process is told to stop, also when it was told before it waits.

    Not a lock or a queue: Python's own handlers run in the main thread only, and a signal that comes just
    before that thread goes to sleep, or in another thread, does not wake it. The byte in the socket does.
    """
    read_end, write_end = socket.socketpair()
    with read_end, write_end:
        write_end.setblocking(False)
        before = {number: signal.signal(number, lambda *_: None) for number in STOP_SIGNALS}
        woken_before = signal.set_wakeup_fd(write_end.fileno(), warn_on_full_buffer=False)

        def wait() -> None:
            while read_end.recv(1)[0] not in STOP_SIGNALS:
                pass

        try:
            yield wait
        finally:
            signal.set_wakeup_fd(woken_before)
            for number, handler in before.items():
                signal.signal(number, handler)


def _when_it_answers(listener: socket.socket, ready: Callable[[], None]) -> None:
    host, port = listener.getsockname()[:2]
    connection = http.client.HTTPConnection(host, port, timeout=ANSWER_WAIT_S)
    connection.request("GET", "/health")
    connection.getresponse().read()
    connection.close()
    ready()


def _no_port(host: str, port: int, error: OSError) -> Exit:
    if error.errno == errno.EADDRINUSE:
        reason = f"Another program uses port {port}"
    elif error.errno == errno.EACCES:
        reason = f"You may not use port {port}"
    else:
        reason = f"Port {port} of {host} cannot be used ({error.strerror or error})"
    return Exit(
        f"{reason}. Choose another: hexloop serve --port {port + 1 if 1024 <= port < 65535 else 8001}", ENVIRONMENT
    )
