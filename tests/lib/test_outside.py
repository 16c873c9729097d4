"""Asking another host: only public ones, at the address that was checked, within limits."""

import socket
import ssl
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from hexloop.lib.outside import Answer, Limits, Network, TurnedOff, Unreachable, fetch, is_public, turned_off
from hexloop.lib.outside import ask as ask_own

PEM = Path(__file__).parent.parent / "files" / "outside" / "papers.example.pem"
PUBLIC = "93.184.215.14"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello"


class Open:
    """Stands in for TLS where a test is about what is said through it."""

    def wrap_socket(self, connected, server_hostname):
        return connected


class Host:
    """A host on this machine that the test's network takes for one of the internet. ``script`` gives an answer to each
    request: bytes, or a function that is given the connection."""

    def __init__(self, *script, context=None):
        self.script, self.context = list(script), context
        self.requests, self.asked, self.names, self.addresses = [], [], [], {}
        self.listener = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._serve, daemon=True).start()

    def network(self, **more):
        settings = {"resolve": self._resolve, "connect": self._connect, "trust": Open, "environ": {}}
        return Network(**(settings | more))

    def _resolve(self, host, port):
        self.names.append(host)
        found = self.addresses.get(host, [PUBLIC])
        return found.pop(0) if found and isinstance(found[0], list) else found

    def _connect(self, address, port, timeout):
        self.asked.append((address, port))
        return socket.create_connection(self.listener.getsockname(), timeout=timeout)

    def _serve(self):
        for answer in self.script:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            with connection, suppress(OSError):
                if not self.context:
                    self._answer(connection, answer)
                    continue
                with self.context.wrap_socket(connection, server_side=True) as secure:
                    self._answer(secure, answer)

    def _answer(self, connection, answer):
        request = b""
        while b"\r\n\r\n" not in request:
            more = connection.recv(4096)
            if not more:
                return
            request += more
        self.requests.append(request.decode())
        if callable(answer):
            answer(connection)
        else:
            connection.sendall(answer)


@pytest.fixture
def host():
    """Make a host; it is gone when the test ends."""
    made = []

    def make(*script, **more):
        made.append(Host(*script, **more))
        return made[-1]

    yield make
    for one in made:
        one.listener.close()


def ask(network, url="https://papers.example/a?b=1", hosts=None, **more):
    return fetch(url, hosts=hosts, called="Papers", network=network, **more)


def moved(to, status=302):
    return f"HTTP/1.1 {status} Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n".encode()


def test_the_answer_comes_from_the_address_that_was_checked(host):
    papers = host(OK)

    answer = ask(papers.network(), accept="application/json")

    assert answer == Answer("https://papers.example/a?b=1", 200, "text/plain", b"hello")
    assert papers.asked == [(PUBLIC, 443)]
    first, *headers = papers.requests[0].split("\r\n")
    assert first == "GET /a?b=1 HTTP/1.1"
    assert {"Host: papers.example", "Accept: application/json", "Accept-Encoding: identity"} <= set(headers)
    assert not [line for line in headers if line.casefold().startswith(("cookie", "referer", "authorization"))]


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254"),
        *("100.64.0.1", "198.18.0.1", "192.0.2.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"),
        *("::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::ffff:8.8.8.8", "fe80::1"),
        *("fe80::1%eth0", "fc00::1", "ff02::1", "2001:db8::1", "2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b:1::1"),
        *("2001:0:7f00:1::", "127.1", "0", "2130706433", "0x7f000001", "0177.0.0.1", "nonsense", ""),
    ],
)
def test_a_name_that_leads_inside_is_not_asked(host, address):
    papers = host(OK)
    papers.addresses["papers.example"] = [address]

    with pytest.raises(Unreachable, match="inside this network") as refused:
        ask(papers.network())

    assert not refused.value.again
    assert papers.asked == []
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_public_addresses_are_public(address):
    assert is_public(address)


def test_only_the_public_addresses_of_a_name_are_asked(host):
    papers = host(OK)
    papers.addresses["papers.example"] = ["127.0.0.1", PUBLIC]

    ask(papers.network())

    assert papers.asked == [(PUBLIC, 443)]


def test_a_name_is_asked_for_once_so_that_it_cannot_mean_something_else_then(host):
    papers = host(OK)
    papers.addresses["papers.example"] = [[PUBLIC], ["127.0.0.1"]]

    ask(papers.network())

    assert papers.names == ["papers.example"]
    assert papers.asked == [(PUBLIC, 443)]


@pytest.mark.parametrize(
    "url",
    [
        *("http://papers.example/", "file:///etc/passwd", "gopher://papers.example/", "ftp://papers.example/"),
        *("https://127.0.0.1/", "https://127.1/", "https://0/", "https://2130706433/", "https://0x7f.1/"),
        *("https://0177.0.0.1/", "https://[::1]/", "https://[::ffff:127.0.0.1]/", "https://localhost/"),
        *("https://169.254.169.254/latest/meta-data/", "https://papers.example:8443/", "https://papers.example:x/"),
        *("https://a:b@papers.example/", "https://papers.example@127.0.0.1/", "https:///x", "//papers.example/", ""),
        *(
            "https://papers.example/\r\nHost: evil",
            "https://papers.example/a b",
            "https://papers.example./",
            "https://[/",
        ),
        *("https://päpers.example/", "https://papers.example\\@evil.example/", "javascript:alert(1)"),
    ],
)
def test_other_kinds_of_addresses_are_refused_before_anything_is_resolved(host, url):
    papers = host()

    with pytest.raises(Unreachable, match="does not go to") as refused:
        ask(papers.network(), url)

    assert not refused.value.again
    assert (papers.names, papers.asked) == ([], [])


def test_only_the_hosts_that_are_named_are_asked(host):
    papers = host(OK)

    with pytest.raises(Unreachable, match="does not go to"):
        ask(papers.network(), "https://other.example/", hosts={"papers.example"})

    assert papers.names == []
    assert ask(papers.network(), hosts={"papers.example"}).body == b"hello"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_it_follows_to_where_it_may_go(host, status):
    papers = host(moved("/b", status), moved("//mirror.example/c", status), OK)

    answer = ask(papers.network())

    assert answer.url == "https://mirror.example/c"
    assert papers.names == ["papers.example", "papers.example", "mirror.example"]


@pytest.mark.parametrize(
    "target",
    [
        "http://papers.example/",
        "https://127.0.0.1/",
        "file:///etc/passwd",
        "gopher://x.example/",
        "https://evil.example/",
    ],
)
def test_it_follows_nowhere_else(host, target):
    papers = host(moved(target), OK)

    with pytest.raises(Unreachable, match="does not go to"):
        ask(papers.network(), hosts={"papers.example"})

    assert len(papers.asked) == 1


def test_a_redirect_to_a_name_that_leads_inside_is_not_followed(host):
    papers = host(moved("https://inside.example/"), OK)
    papers.addresses["inside.example"] = ["192.168.1.1"]

    with pytest.raises(Unreachable, match="inside this network"):
        ask(papers.network())

    assert len(papers.asked) == 1


def test_it_follows_three_times_at_most(host):
    papers = host(*[moved("/again")] * 5)

    with pytest.raises(Unreachable, match="more than 3 times"):
        ask(papers.network())

    assert len(papers.asked) == 4


def endless(connection):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n")
    while True:
        connection.sendall(b"x" * 65536)


def drip(head):
    def answer(connection):
        connection.sendall(head)
        while True:
            connection.sendall(b"x")
            time.sleep(0.02)

    return answer


def silent(connection):
    connection.recv(1)


def test_an_endless_answer_is_cut(host):
    papers = host(endless)

    with pytest.raises(Unreachable, match="more than 1 MB") as cut:
        ask(papers.network(), limits=Limits(bytes=2**20))

    assert not cut.value.again


@pytest.mark.parametrize(
    "answer",
    [silent, drip(b""), drip(b"HTTP/1.1 200 OK\r\nX: "), drip(b"HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n")],
)
def test_a_slow_answer_is_cut(host, answer):
    papers = host(answer)

    with pytest.raises(Unreachable, match=r"within 0\.3 seconds") as cut:
        ask(papers.network(), limits=Limits(seconds=0.3))

    assert cut.value.again


def test_a_resolver_that_does_not_answer_is_left(host):
    waiting = threading.Event()
    papers = host()

    with pytest.raises(Unreachable, match=r"within 0\.2 seconds"):
        ask(papers.network(resolve=lambda name, port: waiting.wait(30)), limits=Limits(seconds=0.2))

    waiting.set()


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"nonsense\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\x1f\x8b",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000 + b"\r\n\r\n",
    ],
)
def test_a_broken_answer_is_said(host, answer):
    papers = host(answer)

    with pytest.raises(Unreachable, match="broke off") as broken:
        ask(papers.network())

    assert broken.value.again


def fails(error):
    def raising(*_):
        raise error

    return raising


@pytest.mark.parametrize(
    "part",
    [
        {"resolve": fails(socket.gaierror(-2, "Name or service not known"))},
        {"resolve": fails(UnicodeError("label too long"))},
        {"connect": fails(ConnectionRefusedError())},
        {"connect": fails(TimeoutError())},
    ],
)
def test_without_a_network_it_asks_whether_one_is_offline(host, part):
    with pytest.raises(Unreachable, match=r"could not reach Papers\. Are you offline\?") as offline:
        ask(host().network(**part))

    assert offline.value.again


def test_it_can_be_turned_off_wholly(host):
    papers = host(OK)

    with pytest.raises(TurnedOff, match="HEXLOOP_OFFLINE"):
        ask(papers.network(environ={"HEXLOOP_OFFLINE": "1"}))

    assert papers.names == []
    assert [turned_off({"HEXLOOP_OFFLINE": value}) for value in ("", "0", "1", "yes")] == [False, False, True, True]


def speaking_tls():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(PEM)
    names = []
    context.sni_callback = lambda connection, name, own: names.append(name)
    return context, names


def test_the_host_proves_who_it_is(host):
    context, names = speaking_tls()
    papers = host(OK, context=context)

    answer = ask(papers.network(trust=lambda: ssl.create_default_context(cafile=PEM)))

    assert answer.body == b"hello"
    assert names == ["papers.example"]


@pytest.mark.parametrize(
    ("url", "trust"),
    [
        ("https://papers.example/", ssl.create_default_context),
        ("https://other.example/", lambda: ssl.create_default_context(cafile=PEM)),
    ],
)
def test_a_host_that_cannot_prove_it_is_told_nothing(host, url, trust):
    context, _ = speaking_tls()
    papers = host(OK, context=context)

    with pytest.raises(Unreachable, match="could not prove") as refused:
        ask(papers.network(trust=trust), url)

    assert not refused.value.again
    assert papers.requests == []


CONNECTS = ("socket", "http.client", "urllib.request", "ftplib", "smtplib", "requests", "urllib3", "httpx", "asyncio")
MAY = {
    "hexloop/lib/outside.py",  # the door
    "hexloop/cli/server.py",  # listens, and asks itself whether it answers
    "hexloop/cli/running.py",  # hands the listening socket on
    "hexloop/cli/rooms.py",  # the same for live rooms
    "hexloop/rooms/__main__.py",  # answers on the socket that it is given
    "hexloop/rooms/app.py",  # tasks
    "hexloop/rooms/line.py",  # a queue
    "hexloop/lib/own_addresses.py",  # asks the machine for its own addresses; nothing is sent
}


def test_no_other_module_opens_connections():
    """The judge's sockets are pairs between processes; its children have no network."""
    root = Path(__file__).parent.parent.parent
    found = set()
    for path in (root / "hexloop").rglob("*.py"):
        name = path.relative_to(root).as_posix()
        if name.startswith(("hexloop/packs/", "hexloop/core/judge/")) or name in MAY:
            continue
        text = path.read_text("utf-8")
        found |= {
            (name, module) for module in CONNECTS if f"import {module}\n" in text or f"from {module} import" in text
        }

    assert found == set()


def modules_with(text):
    root = Path(__file__).parent.parent.parent
    return {
        path.relative_to(root).as_posix()
        for path in (root / "hexloop").rglob("*.py")
        if text in path.read_text("utf-8")
    }


def test_nobody_is_asked_but_by_adding_or_looking_up_a_paper_and_reading_a_calendar():
    """Whoever adds a catalogue or another reason to ask adds a line here, and tells people of it."""
    assert modules_with("hexloop.lib.outside import") == {
        "hexloop/apps/calendar/queries/remotes.py",  # only whether asking is turned off
        "hexloop/apps/calendar/services/busy.py",  # a calendar at an address that its person typed
        "hexloop/apps/calendar/services/remotes.py",  # a calendar server that its person named
        "hexloop/apps/calendar/services/server.py",  # the same
        "hexloop/apps/calendar/services/syncing.py",  # only for the errors
        "hexloop/apps/calendar/services/turns.py",  # only for the errors
        "hexloop/apps/calendar/views/busy.py",  # only for the errors
        "hexloop/apps/calendar/views/remotes.py",  # only for the errors
        "hexloop/importers/adding.py",  # only for the errors
        "hexloop/importers/resolvers/arxiv.py",
        "hexloop/importers/resolvers/crossref.py",
        "hexloop/importers/resolvers/looking_up.py",  # only for the errors
        "hexloop/importers/resolvers/resolver.py",
    }
    assert modules_with("resolvers.looking_up import") == {"hexloop/importers/adding.py"}
    assert modules_with("importers import adding") | modules_with("importers.adding import") == {
        "hexloop/cli/paper.py",
        "hexloop/web/views/adding_papers.py",
    }


def send(network, url="https://dav.example/study/", **more):
    values = {"method": "PUT", "headers": {"If-Match": '"1"'}, "body": b"BEGIN", "called": "Your server"}
    return ask_own(url, network=network, **values | more)


def test_a_request_to_a_server_of_ones_own_carries_its_method_headers_and_body(host):
    server = host(OK.replace(b"\r\n\r\n", b'\r\nETag: "2"\r\n\r\n'))

    answer = send(server.network())

    assert (answer.status, answer.etag) == (200, '"2"')
    first, *headers = server.requests[0].split("\r\n")
    assert first == "PUT /study/ HTTP/1.1"
    assert {'If-Match: "1"', "Content-Length: 5", "Host: dav.example"} <= set(headers)


def test_a_request_is_not_sent_on_to_another_address(host):
    server = host(moved("https://elsewhere.example/"))

    assert send(server.network()).status == 302
    assert server.names == ["dav.example"]


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.1", "192.168.0.1", "169.254.169.254"])
def test_without_permission_nothing_near_is_asked(host, address):
    server = host(OK)
    server.addresses["dav.example"] = [address]

    with pytest.raises(Unreachable):
        send(server.network())

    assert server.asked == []


@pytest.mark.parametrize("url", ["http://dav.example/", "https://dav.example:8443/", "https://127.0.0.1/"])
def test_without_permission_only_https_at_its_port(host, url):
    with pytest.raises(Unreachable):
        send(host(OK).network(), url)


@pytest.mark.parametrize("address", ["127.0.0.1", "192.168.0.7", "10.1.2.3", "fc00::1", "::1"])
def test_with_permission_a_server_near_is_asked_also_without_tls(host, address):
    server = host(OK)
    server.addresses["nas.home"] = [address]

    assert send(server.network(), "http://nas.home:5232/study/", open_network=True).status == 200
    assert server.asked == [(address, 5232)]
    assert "Host: nas.home:5232" in server.requests[0]


@pytest.mark.parametrize(
    "address", ["169.254.169.254", "0.0.0.0", "224.0.0.1", "::", "fe80::1", "ff02::1", "240.0.0.1"]
)
def test_not_even_with_permission(host, address):
    server = host(OK)
    server.addresses["nas.home"] = [address]

    with pytest.raises(Unreachable):
        send(server.network(), "http://nas.home/", open_network=True)

    assert server.asked == []


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "gopher://x/", "http://me:pw@x/", "http://x/ y", "http://x/\r\nA: b"]
)
def test_addresses_that_are_none(host, url):
    with pytest.raises(Unreachable):
        send(host(OK).network(), url, open_network=True)


def test_offline_means_also_ones_own_server(host):
    with pytest.raises(TurnedOff):
        send(host(OK).network(environ={"HEXLOOP_OFFLINE": "1"}), open_network=True)
