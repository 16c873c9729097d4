"""Asking another host: the only module of Hexloop that opens a connection to one.

A name is resolved once, its addresses are checked, and the connection goes to the very address that was checked, so
that a name cannot mean something else a moment later. Redirects are followed by the same rules. Everything has a
limit: time in all, bytes, redirects. ``HEXLOOP_OFFLINE=1`` turns it off.
"""

from __future__ import annotations

import http.client
import ipaddress
import os
import queue
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urljoin, urlsplit

from hexloop import __version__
from hexloop.lib.errors import HexloopError

OFFLINE = "HEXLOOP_OFFLINE"
HTTPS = 443
HTTP = 80
CHUNK = 64 * 1024
USER_AGENT = f"Hexloop/{__version__} (a local program of one person)"

_REDIRECTS = {301, 302, 303, 307, 308}
_NAME = re.compile(r"(?=.{4,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class Unreachable(HexloopError):
    """Another host did not give what was asked for. ``again`` says whether trying later can help."""

    def __init__(self, message: str, *, again: bool) -> None:
        super().__init__(message)
        self.again = again


class TurnedOff(Unreachable):
    """The person asked that no other host be asked for anything."""

    def __init__(self) -> None:
        super().__init__(f"Looking things up is turned off by {OFFLINE}, so nothing was asked of anybody.", again=False)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one question may cost, redirects included."""

    seconds: float = 15
    bytes: int = 10 * 1024 * 1024
    redirects: int = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host answered: the address it came from after redirects, the status, the type and the body, and what it
    calls this state of it."""

    url: str
    status: int
    type: str
    body: bytes
    etag: str = field(default="", compare=False)


def _resolve(host: str, port: int) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


def _connect(address: str, port: int, timeout: float) -> socket.socket:
    return socket.create_connection((address, port), timeout=timeout)


@dataclass(frozen=True, slots=True)
class Network:
    """The way to other hosts: names to addresses, a connection to an address, and who is believed to be whom."""

    resolve: Callable[[str, int], list[str]] = _resolve
    connect: Callable[[str, int, float], socket.socket] = _connect
    trust: Callable[[], ssl.SSLContext] = ssl.create_default_context
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)


SYSTEM = Network()


def turned_off(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether no other host may be asked for anything."""
    return environ.get(OFFLINE, "") not in {"", "0"}


def fetch(
    url: str,
    *,
    hosts: Collection[str] | None,
    called: str,
    accept: str = "*/*",
    limits: Limits = Limits(),
    network: Network = SYSTEM,
) -> Answer:
    """Ask for ``url`` and give back whatever status came, once redirects are followed.

    Only ``https`` at its usual port; only the hosts named, or with ``None`` any host that is public. ``called`` is
    whom a person thinks of, for the sentences of errors. Raises ``Unreachable``.
    """
    if turned_off(network.environ):
        raise TurnedOff
    deadline = time.monotonic() + limits.seconds
    for _ in range(limits.redirects + 1):
        asked = _Asking(_checked(url, hosts, called), called, accept, limits, network, deadline)
        status, headers, body = asked.answer()
        target = headers.get("Location", "")
        if status not in _REDIRECTS or not target:
            return Answer(url, status, headers.get("Content-Type", ""), body)
        url = urljoin(url, target)
    raise Unreachable(f"{called} sent Hexloop on more than {limits.redirects} times, so it stopped.", again=False)


def ask(
    url: str,
    *,
    method: str,
    headers: Mapping[str, str],
    body: bytes,
    called: str,
    open_network: bool = False,
    limits: Limits = Limits(),
    network: Network = SYSTEM,
) -> Answer:
    """Send a request to a server of the person's own, such as a calendar's. Redirects are not followed.

    Only ``https`` to public hosts, unless the person said that it stands on this computer or in their own network
    (``open_network``): then ``http``, other ports and private addresses will do. Raises ``Unreachable``.
    """
    if turned_off(network.environ):
        raise TurnedOff
    deadline = time.monotonic() + limits.seconds
    parts = _checked_own(url, called) if open_network else _checked(url, None, called)
    asked = _Asking(parts, called, "*/*", limits, network, deadline, method, headers, body, open_network)
    status, answered, found = asked.answer()
    return Answer(url, status, answered.get("Content-Type", ""), found, answered.get("ETag", ""))


def _checked_own(url: str, called: str) -> SplitResult:
    """The parts of an address in the person's own network."""
    try:
        parts = urlsplit(url)
        named = bool(parts.hostname) and parts.port != 0
    except ValueError:
        named = False
    clean = url.isascii() and url.isprintable() and " " not in url
    if not named or not clean or parts.scheme not in {"http", "https"} or parts.username or parts.password:
        raise Unreachable(f"{called} cannot be asked at {url[:200]!r}: give its http or https address.", again=False)
    return parts


def _checked(url: str, hosts: Collection[str] | None, called: str) -> SplitResult:
    """The parts of an address that may be asked. Nothing is resolved yet."""
    refused = Unreachable(
        f"{called} would be asked at an address that Hexloop does not go to: {url[:200]!r}.", again=False
    )
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise refused from None
    host = parts.hostname or ""
    plain = parts.scheme == "https" and port in {None, HTTPS} and parts.username is None and parts.password is None
    named = host in hosts if hosts is not None else bool(_NAME.fullmatch(host))
    # What does not go onto one line of a request would begin another one.
    clean = url.isascii() and url.isprintable() and " " not in url
    if not (plain and named and clean):
        raise refused
    return parts


@dataclass(slots=True)
class _Asking:
    """One request to one host."""

    parts: SplitResult
    called: str
    accept: str
    limits: Limits
    network: Network
    deadline: float
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    open_network: bool = False

    @property
    def port(self) -> int:
        """Where the host listens."""
        return self.parts.port or (HTTPS if self.parts.scheme == "https" else HTTP)

    def answer(self) -> tuple[int, http.client.HTTPMessage, bytes]:
        """Status, headers and body. Raises ``Unreachable``."""
        host = self.parts.hostname or ""
        try:
            connected = self._connected(self._addresses(host))
        except OSError as error:
            raise self._offline() from error
        try:
            with connected:
                return self._asked(host, connected)
        except ssl.SSLCertVerificationError as error:
            raise Unreachable(
                f"{self.called} could not prove that it is {host}, so Hexloop told it nothing. Is the clock of this "
                "machine right, or does a program in between open connections?",
                again=False,
            ) from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise self._broken() from error

    def _addresses(self, host: str) -> list[str]:
        """The public addresses of a host. The resolver of the system has no limit of time, so it gets a thread."""
        found: queue.SimpleQueue[list[str] | OSError] = queue.SimpleQueue()

        def resolve() -> None:
            try:
                found.put(self.network.resolve(host, self.port))
            except OSError as error:
                found.put(error)
            except UnicodeError as error:
                found.put(OSError(str(error)))

        threading.Thread(target=resolve, name="resolve", daemon=True).start()
        try:
            addresses = found.get(timeout=self._left())
        except queue.Empty:
            raise self._slow() from None
        if isinstance(addresses, OSError):
            raise addresses
        public = [address for address in addresses if is_public(address) or (self.open_network and is_near(address))]
        if not public:
            raise Unreachable(
                f"{self.called} ({host}) seems to stand inside this network, where Hexloop asks nothing. Is the name "
                "redirected by a filter or a company's network?",
                again=False,
            )
        return public

    def _connected(self, addresses: list[str]) -> socket.socket:
        """A connection to the first address that takes one."""
        failed: OSError = OSError("no address")
        for address in addresses[:4]:
            try:
                return self.network.connect(address, self.port, self._left())
            except OSError as error:
                failed = error
        raise failed

    def _asked(self, host: str, connected: socket.socket) -> tuple[int, http.client.HTTPMessage, bytes]:
        # The handshake keeps this limit as a whole. Later it holds for each read only, so that a slow drip would pass:
        # hence the timer.
        connected.settimeout(self._left())
        if self.parts.scheme == "http":
            return self._watched(host, connected)
        with self.network.trust().wrap_socket(connected, server_hostname=host) as secure:
            return self._watched(host, secure)

    def _watched(self, host: str, connected: socket.socket) -> tuple[int, http.client.HTTPMessage, bytes]:
        watch = threading.Timer(self._left(), _cut, [connected])
        watch.daemon = True
        watch.start()
        try:
            return self._exchanged(host, connected)
        finally:
            watch.cancel()

    def _exchanged(self, host: str, secure: socket.socket) -> tuple[int, http.client.HTTPMessage, bytes]:
        connection = http.client.HTTPConnection(host, self.port)
        connection.sock = secure
        target = (self.parts.path or "/") + (f"?{self.parts.query}" if self.parts.query else "")
        named = self.parts.netloc if self.open_network else host
        headers = {"Host": named, "User-Agent": USER_AGENT, "Accept": self.accept, "Accept-Encoding": "identity"}
        connection.request(
            self.method, target, body=self.body or None, headers={**headers, **self.headers, "Connection": "close"}
        )
        with connection.getresponse() as answer:
            if answer.headers.get("Content-Encoding", "identity").casefold() != "identity":
                raise ValueError("the answer is packed, which was not asked for")
            return answer.status, answer.headers, self._body(answer)

    def _body(self, answer: http.client.HTTPResponse) -> bytes:
        body = bytearray()
        while chunk := answer.read(CHUNK):
            body += chunk
            if len(body) > self.limits.bytes:
                most = self.limits.bytes // 2**20
                raise Unreachable(
                    f"{self.called} answered with more than {most} MB, so Hexloop stopped reading.", again=False
                )
        self._left()
        if answer.length:
            raise http.client.IncompleteRead(bytes(body[-10:]), answer.length)
        return bytes(body)

    def _left(self) -> float:
        """The seconds that are left. Raises ``Unreachable`` when none are."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise self._slow()
        return left

    def _slow(self) -> Unreachable:
        return Unreachable(
            f"{self.called} did not answer within {self.limits.seconds:g} seconds. Try again later.", again=True
        )

    def _offline(self) -> Unreachable:
        return Unreachable(f"Hexloop could not reach {self.called}. Are you offline?", again=True)

    def _broken(self) -> Unreachable:
        if time.monotonic() >= self.deadline:
            return self._slow()
        return Unreachable(f"{self.called} broke off while answering. Try again later.", again=True)


def is_public(address: str) -> bool:
    """Whether an address belongs to the public internet, also when it stands in the form of another one."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found in _NAT64:
            return is_public(str(ipaddress.IPv4Address(int(found) & 0xFFFF_FFFF)))
        if found.ipv4_mapped or found.sixtofour or found.teredo or found.scope_id:
            return False
    return found.is_global and not found.is_multicast and not found.is_reserved


def is_near(address: str) -> bool:
    """Whether an address is this computer's own or of a network at home: not one by which clouds tell secrets."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    strange = found.is_link_local or found.is_multicast or found.is_reserved or found.is_unspecified
    return found.is_loopback or (found.is_private and not strange)


def _cut(connected: socket.socket) -> None:
    """End a connection that another thread waits at: that thread then reads the end."""
    try:
        # Of the plain socket: the one of TLS would change what the other thread is using.
        socket.socket.shutdown(connected, socket.SHUT_RDWR)
    except OSError:
        return
