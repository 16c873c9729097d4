"""Group 9: every way to the network, to a database beside it, to the cloud's metadata, to the kernel's sockets."""

import select
import socket

import pytest
from attacking import MACHINE, QUICK, ask, assert_open, assert_shut

from hexloop.core.judge.api import ProduceFailed

SOCKET, PAIR = (41, 198)[MACHINE], (53, 199)[MACHINE]


@pytest.fixture
def listeners(tmp_path):
    """A service on each kind of address that a machine's own database may listen on."""
    found = {
        "tcp": (socket.AF_INET, ("127.0.0.1", 0)),
        "unix": (socket.AF_UNIX, str(tmp_path / "db")),
        "abstract": (socket.AF_UNIX, f"\0hexloop-{tmp_path.name}"),
    }
    opened = {}
    for name, (family, address) in found.items():
        opened[name] = socket.socket(family)
        opened[name].bind(address)
        opened[name].listen()
    yield opened
    for one in opened.values():
        one.close()


WAYS = [
    "socket.socket()",
    "socket.socket(socket.AF_INET6)",
    "socket.socket(socket.AF_UNIX)",
    "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
    "socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)",
    "socket.socket(socket.AF_INET, socket.SOCK_DGRAM, socket.IPPROTO_ICMP)",
    "socket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
    "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
    "socket.socket(socket.AF_VSOCK)",
    "socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET)",
    "socket.socket(31, socket.SOCK_RAW, 1)",
    "socket.socketpair()",
    "socket.create_connection(('127.0.0.1', 80), 1)",
    "socket.create_connection(('169.254.169.254', 80), 1)",
    "socket.create_connection(('::1', 5432), 1)",
    "socket.getaddrinfo('localhost', 80)",
    "socket.getaddrinfo('example.org', 80)",
    "socket.gethostbyname('metadata.google.internal')",
    "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/')",
    "import asyncio; asyncio.run(asyncio.open_connection('127.0.0.1', 80))",
    "import multiprocessing.connection as m; m.Client('/tmp/x')",
    "socket.socket(fileno=os.dup(3)).sendmsg([b'x'])",
    "socket.socket(fileno=os.dup(3)).sendmsg([b'x'], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, b'\\3\\0\\0\\0')])",
    "socket.socket(fileno=os.dup(3)).recvmsg(1, 64)",
    "s = socket.socket(fileno=os.dup(3)); s.connect('/tmp/x')",
    "s = socket.socket(fileno=os.dup(3)); s.listen()",
    "s = socket.socket(fileno=os.dup(3)); s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 30)",
    "s = socket.socket(fileno=os.dup(3)); s.shutdown(socket.SHUT_WR)",
    "s = socket.socket(fileno=os.dup(3)); s.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)",
]


def test_there_is_no_network(walled):
    assert_shut(walled, dict(zip(WAYS, WAYS, strict=True)))


@pytest.mark.parametrize("number", [SOCKET, PAIR], ids=["socket", "socketpair"])
def test_no_family_and_no_type_of_socket_can_be_made(walled, number):
    program = f"""
def solve(x):
    opened = []
    pair = (ctypes.c_int * 2)()
    for family in range(50):
        for kind in (1, 2, 3, 5, 10):
            ctypes.set_errno(0)
            done = libc.syscall(ctypes.c_long({number}), family, kind, 0, pair)
            if done >= 0 or ctypes.get_errno() != errno.EPERM:
                opened.append([family, kind])
    return opened
"""
    assert ask(walled, program) == []


def test_services_of_the_machine_hear_nothing(walled, listeners):
    port = listeners["tcp"].getsockname()[1]
    for how in (
        f"socket.create_connection(('127.0.0.1', {port}), 1)",
        f"socket.socket(socket.AF_UNIX).connect({listeners['unix'].getsockname()!r})",
        f"socket.socket(socket.AF_UNIX).connect({listeners['abstract'].getsockname()!r})",
        f"os.open({listeners['unix'].getsockname()!r}, os.O_RDWR)",
    ):
        assert_shut(walled, how)

    assert select.select(list(listeners.values()), [], [], 0) == ([], [], [])


def test_the_code_of_packs_has_no_network_either(walled):
    source = "import socket\ndef generate(seed):\n    socket.socket()\n    yield seed"

    with pytest.raises(ProduceFailed, match="PermissionError") as caught:
        walled.produce(source, entry="generate", args=[1], limits=QUICK)

    assert "solution.py, line 3, in generate" in str(caught.value)


def test_without_walls_a_service_hears(bare, listeners):
    """The control."""
    assert_open(bare, f"socket.create_connection(('127.0.0.1', {listeners['tcp'].getsockname()[1]}), 1)")

    assert select.select([listeners["tcp"]], [], [], 5)[0] == [listeners["tcp"]]


TORCH = {
    "a device": "import torch.distributed as d\nd.ProcessGroupGloo.create_device(hostname='127.0.0.1')",
    "a device of an interface": "import torch.distributed as d\nd.ProcessGroupGloo.create_device(interface='lo')",
    "a store": "import torch.distributed as d\nd.TCPStore('127.0.0.1', 29501, 1, True)",
    "a store without uv": "import torch.distributed as d\nd.TCPStore('127.0.0.1', 29501, 1, True, use_libuv=False)",
    "a client": "import torch.distributed as d, datetime as t\n"
    "d.TCPStore('127.0.0.1', 80, 2, False, timeout=t.timedelta(seconds=1), use_libuv=False)",
    "the hub": "torch.hub.download_url_to_file('http://127.0.0.1:8000/x', '/dev/null')",
    "a shared tensor": "torch.multiprocessing.reductions.reduce_storage(torch.ones(9).untyped_storage())",
}


def test_torch_has_no_network(torch_image, walled):
    assert_shut(walled, TORCH, refusals="OSError, RuntimeError", image="torch")
