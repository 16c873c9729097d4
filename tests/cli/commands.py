"""How tests call the command line."""

import http.client
import os
import sys
from urllib.parse import urlsplit


def command(*words):
    """``hexloop`` of this checkout with this interpreter."""
    return [sys.executable, "-m", "hexloop.cli", *(str(word) for word in words)]


def environment(data, **more):
    """Nothing of the machine's own settings for Hexloop, never a browser, and no other host."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("HEXLOOP_", "DJANGO_"))}
    return inherited | {"HEXLOOP_DATA": str(data), "HEXLOOP_NO_BROWSER": "1", "HEXLOOP_OFFLINE": "1"} | more


class Running:
    """A program that has said where it is. ``link`` is its one-time link."""

    def __init__(self, process):
        self.process = process
        self.line = process.stdout.readline()
        assert self.line.startswith("Hexloop is at "), process.communicate(timeout=20)[1]
        self.link = self.line.removeprefix("Hexloop is at ").strip()
        parts = urlsplit(self.link)
        self.address, self.host, self.port = f"{parts.scheme}://{parts.netloc}", parts.hostname, parts.port

    def get(self, path, **headers):
        """``(status, headers, body)`` of one GET request; redirects are not followed."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=20)
        try:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode()
        finally:
            connection.close()
