"""The addresses of this computer in its network."""

import pytest

from hexloop.lib import own_addresses as module
from hexloop.lib.own_addresses import own_addresses


class Probe:
    """A socket that says from where it would reach something."""

    def __init__(self, own):
        self.own = own

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def connect(self, to):
        if not self.own:
            raise OSError("Network is unreachable")

    def getsockname(self):
        return (self.own, 1)


@pytest.mark.parametrize(
    ("own", "found"),
    [("192.168.1.20", ["192.168.1.20"]), ("127.0.0.1", []), ("", []), ("93.184.216.34", [])],
)
def test_only_addresses_of_the_network_are_named(monkeypatch, own, found):
    monkeypatch.setattr(module.socket, "socket", lambda *_: Probe(own))

    assert own_addresses() == found


def test_no_server_of_names_is_asked(monkeypatch):
    asked = []
    monkeypatch.setattr(module.socket, "socket", lambda *_: Probe(""))
    monkeypatch.setattr(module.socket, "getaddrinfo", lambda *words: asked.append(words) or [])

    own_addresses()

    assert asked == []
