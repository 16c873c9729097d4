"""The addresses that this computer has in its own network."""

from __future__ import annotations

import socket
from ipaddress import ip_address

_FAR = ("10.255.255.255", "172.31.255.255", "192.168.255.255", "192.0.2.1")
"""One of each private network and one of none. Asking how they would be reached sends nothing."""


def own_addresses() -> list[str]:
    """The private IPv4 addresses by which a machine beside this one reaches it; the likeliest first."""
    # Not by the computer's own name: looking that up may ask a server of names.
    found = [_towards(far) for far in reversed(_FAR)]
    return [address for address in dict.fromkeys(found) if in_network(address)]


def in_network(host: str) -> bool:
    """Whether this is an address by which machines beside this one reach it. No name is, nor loopback."""
    try:
        address = ip_address(host)
    except ValueError:
        return False
    return address.is_private and not address.is_loopback and not address.is_unspecified


def _towards(far: str) -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((far, 9))
        except OSError:
            return ""
        return str(probe.getsockname()[0])
