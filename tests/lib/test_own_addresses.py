"""The addresses of this computer in its network."""

import socket

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
    ("own", "named", "found"),
    [
        ("192.168.1.20", ["192.168.1.20", "10.0.0.4"], ["192.168.1.20", "10.0.0.4"]),
        ("", ["127.0.1.1"], []),
        ("", None, []),
        ("93.184.216.34", ["172.17.0.1"], ["172.17.0.1"]),
    ],
)
def test_only_addresses_of_the_network_are_named(monkeypatch, own, named, found):
    def by_name(*_):
        if named is None:
            raise socket.gaierror
        return [(None, None, None, "", (address, 0)) for address in named]

    monkeypatch.setattr(module.socket, "socket", lambda *_: Probe(own))
    monkeypatch.setattr(module.socket, "getaddrinfo", by_name)

    assert own_addresses() == found
