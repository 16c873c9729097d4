"""How long from the command to the first page, and how long a page takes after that.

Last figures (2 cores, Debian 12, Python 3.11, bytecode compiled): line 0.39 s, first page 0.43 s,
Today 13 ms, stop 0.13 s, hexloop --help 0.03 s.
"""

from __future__ import annotations

import http.client
import os
import statistics
import subprocess
import sys
import tempfile
import time
from urllib.parse import urlsplit

ROUNDS = 5
HEXLOOP = [sys.executable, "-m", "hexloop.cli"]


def main() -> None:
    """Print the median of each figure."""
    with tempfile.TemporaryDirectory() as data:
        environ = os.environ | {"HEXLOOP_DATA": data, "HEXLOOP_NO_BROWSER": "1"}
        one_round(environ)  # makes the database
        rounds = [one_round(environ) for _ in range(ROUNDS)]
    for name in rounds[0]:
        print(f"{name:<16}{statistics.median(figures[name] for figures in rounds):8.3f} s")


def one_round(environ: dict[str, str]) -> dict[str, float]:
    """Start, open the link, look at Today twice, stop."""
    figures = {}
    started = time.monotonic()
    subprocess.run([*HEXLOOP, "--help"], env=environ, stdout=subprocess.DEVNULL, check=True)
    figures["hexloop --help"] = time.monotonic() - started
    started = time.monotonic()
    command = [*HEXLOOP, "serve", "--port", "0"]
    with subprocess.Popen(
        command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as program:
        link = urlsplit(program.stdout.readline().split()[-1])
        figures["line"] = time.monotonic() - started
        connection = http.client.HTTPConnection(link.hostname, link.port)
        cookie = sign_in(connection, link.path)
        get(connection, "/", cookie)
        figures["first page"] = time.monotonic() - started
        started = time.monotonic()
        get(connection, "/", cookie)
        figures["Today again"] = time.monotonic() - started
        started = time.monotonic()
        program.terminate()
        program.wait()
        figures["stop"] = time.monotonic() - started
    return figures


def sign_in(connection: http.client.HTTPConnection, path: str) -> str:
    """The cookies of a session."""
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    return "; ".join(cookie.split(";")[0] for cookie in answer.headers.get_all("Set-Cookie", []))


def get(connection: http.client.HTTPConnection, path: str, cookie: str) -> None:
    """One page, read to its end."""
    connection.request("GET", path, headers={"Cookie": cookie})
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        raise SystemExit(f"{path} answered {answer.status}")


if __name__ == "__main__":
    main()
