"""A warm interpreter that forks one confined child for each run. Run by path; the parent imports its constants.

It holds no secret, reads no submission and no answer: a job is a memory limit and three file
descriptors, which go to the child as they are. It ends when the parent's end of the control socket
closes. Standard library only; ``hexloop`` is not importable here.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib
import importlib.machinery
import importlib.util
import json
import os
import select
import signal
import socket
import struct
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType, SimpleNamespace
from typing import Any

JOB = struct.Struct(">Q")
"""Bytes of memory that the run may add. With it come the channel, the output pipe and the watch socket."""

STATUS = struct.Struct(">i")
"""How a child ended, as ``os.waitstatus_to_exitcode`` says it; sent on the watch socket."""

CANNOT_CONFINE = 71
"""Exit code of a child that could not give up its rights and so ran nothing."""

_NOT_LIBRARY = {"site-packages", "dist-packages", "test", "idlelib", "ensurepip", "turtledemo", "lib2to3"}
# The kernel's fork and nothing around it: there is one thread here, and what ``os.fork`` does for others in the
# child (new locks, a walk over all threads, a new seed) writes to 100 pages that would have to be copied first.
_fork = ctypes.PyDLL(None).fork
_HERE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 -- pathlib costs a start 3 ms


class ChosenPackages:
    """Finds the packages an image is made of in the judge's site-packages, and nothing else there.

    The folder itself never gets onto ``sys.path``: Hexloop and Django may lie in it.
    """

    def __init__(self, folders: Sequence[str], names: Sequence[str]) -> None:
        self._folders = list(folders)
        self._names = frozenset(names)

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """A top-level package of the image. What lies inside it, Python's own finder finds."""
        if path is None and name in self._names:
            return PathFinder.find_spec(name, self._folders, target)
        return None


class Zygote:
    """The loop: jobs in, children out, exit codes back."""

    def __init__(self, control: socket.socket, confinement: Any, session: Any, channel: int) -> None:
        self._control = control
        self.confinement = confinement
        self._session = session
        self._channel = channel
        self._poll = select.poll()
        self._watches: dict[int, tuple[int, socket.socket]] = {}  # by pidfd, which becomes readable at the end

    def serve(self) -> None:
        """Fork for each job until the parent hangs up, then kill what is left."""
        self._poll.register(self._control, select.POLLIN)
        while True:
            for fd, _ in self._poll.poll():
                if fd != self._control.fileno():
                    self._bury(fd)
                elif not self._take_job():
                    for pid, _ in self._watches.values():
                        os.kill(pid, signal.SIGKILL)
                    return

    def serve_once(self) -> None:
        """Be the child of the first job oneself, where forking is not safe."""
        content, fds, *_ = socket.recv_fds(self._control, JOB.size, 3)
        if len(content) == JOB.size:
            self._become_child(JOB.unpack(content)[0], fds)
            self._session.live_in_thread()

    def _take_job(self) -> bool:
        content, fds, *_ = socket.recv_fds(self._control, JOB.size, 3)
        if len(content) < JOB.size:
            return False
        [memory_bytes] = JOB.unpack(content)
        pid = _fork()
        if pid == 0:
            self._become_child(memory_bytes, fds)
            self._session.live()
        channel, output, watch = fds
        os.close(channel)
        os.close(output)
        self._hand_over(pid, socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0, watch))
        return True

    def _hand_over(self, pid: int, watch: socket.socket) -> None:
        """Give the parent a handle on the child: it is not reaped yet, so the handle cannot mean another."""
        handle = os.pidfd_open(pid)
        self._watches[handle] = pid, watch
        self._poll.register(handle, select.POLLIN)
        try:
            socket.send_fds(watch, [b"p"], [handle])
        except OSError:
            os.kill(pid, signal.SIGKILL)

    def _bury(self, handle: int) -> None:
        self._poll.unregister(handle)
        os.close(handle)
        pid, watch = self._watches.pop(handle)
        _, status = os.waitpid(pid, 0)
        with watch, contextlib.suppress(OSError):  # perhaps nobody waits for it
            watch.send(STATUS.pack(os.waitstatus_to_exitcode(status)))

    def _become_child(self, memory_bytes: int, fds: list[int]) -> None:
        """Lay out the descriptors and give up everything else. Whatever goes wrong ends this process."""
        try:
            channel, output = fds[:2]
            os.dup2(output, 1)
            os.dup2(output, 2)
            os.dup2(channel, self._channel)
            self.confinement.apply(memory_bytes)
            os.closerange(self._channel + 1, 4096)
        except BaseException as error:  # noqa: BLE001 -- no submission may run in a child that is half confined
            os.write(2, f"{type(error).__name__}: {error}".encode())
            os._exit(CANNOT_CONFINE)


def load_package(name: str) -> None:
    """Make the folder ``name`` beside this file importable under ``name``."""
    folder = os.path.join(_HERE, name)  # noqa: PTH118
    spec = importlib.util.spec_from_file_location(
        name,
        os.path.join(folder, "__init__.py"),  # noqa: PTH118
        submodule_search_locations=[folder],
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"{folder} is not a package")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)


def preload(names: Sequence[str]) -> None:
    """Import all that a submission may import, so that no child pays for it or needs the disk."""
    for name in names:
        importlib.import_module(name)
    if "torch" in sys.modules:
        prepare_torch(sys.modules["torch"])


def prepare_torch(torch: Any) -> None:
    """The same answer in every run, and no waiting for a compiler that could not compile here."""
    # Threads would not survive the fork, and more than one adds up in another order.
    torch.set_num_threads(1)
    torch.set_num_interop_threads(1)
    # Optimizers, ``torch.func``, checkpoints and ``use_deterministic_algorithms`` import torch's compiler only to say
    # that they do without: 2.6 s, and a temporary folder, which no child has. These modules hear that instead;
    # ``torch.compile`` ends in an error, as it would without them.
    compiler, settings, package = (ModuleType(f"torch.{name}") for name in ("_dynamo", "_inductor.config", "_inductor"))
    nothing = contextlib.nullcontext
    compiler.config = SimpleNamespace(error_on_nested_fx_trace=False, patch=lambda **_: nothing())  # type: ignore[attr-defined]
    compiler.compiled_autograd = SimpleNamespace(_disable=nothing)  # type: ignore[attr-defined]
    compiler.disable = lambda function, *_, **__: function  # type: ignore[attr-defined]
    compiler.graph_break = lambda *_, **__: None  # type: ignore[attr-defined]
    package.config = settings  # type: ignore[attr-defined]
    torch._dynamo, torch._inductor = compiler, package
    sys.modules.update({module.__name__: module for module in (compiler, settings, package)})
    # An operation without a deterministic algorithm only warns: with one thread, on a processor, it has nothing else.
    torch.use_deterministic_algorithms(True, warn_only=True)


def seed() -> None:
    """Start chance anew, from the same seed in every zygote: a verdict must not depend on which one served."""
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(0)
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(0)


def readable(packages: Sequence[str]) -> list[str]:
    """What a child may still read: the standard library without site-packages, the image's packages, chance."""
    library = os.path.dirname(os.__file__)  # noqa: PTH120
    entries = [entry for entry in os.listdir(library) if entry not in _NOT_LIBRARY]  # noqa: PTH208
    return [os.path.join(library, entry) for entry in entries] + [*packages, "/dev/urandom"]  # noqa: PTH118


def confine(config: dict[str, Any]) -> Any:
    """The confinement that this zygote's children will apply."""
    load_package("confine")
    if config["once"]:
        return importlib.import_module("confine.macos").Confinement()
    linux = importlib.import_module("confine.linux")
    return linux.Confinement(readable(config["paths"]), strong=config["strong"])


def main() -> None:
    """Start, say hello with a handle on this process, serve."""
    config = json.loads(sys.argv[1])
    os.dup2(os.open("/dev/null", os.O_RDONLY), 0)
    if config["control"] != 3:
        os.dup2(0, 3)  # a child's channel goes to 3: nothing else of ours may ever lie there
    control = socket.socket(fileno=config["control"])
    sys.meta_path.append(ChosenPackages(config["folders"], config["names"]))
    preload(config["preload"])
    load_package("child")
    inside = importlib.import_module("child.main")
    inside.rehearse(config["image"], bytes.fromhex(config["rehearsal"]))
    seed()
    session = inside.Session(config["image"], inside.CHANNEL)
    session.settle(in_thread=config["once"])
    zygote = Zygote(control, confine(config), session, inside.CHANNEL)
    handles = [os.pidfd_open(os.getpid())] if hasattr(os, "pidfd_open") else []
    gc.collect()
    gc.freeze()
    gc.disable()
    zygote.confinement.settle()
    socket.send_fds(control, [json.dumps(zygote.confinement.parts).encode() + b"\n"], handles)
    if config["once"]:
        zygote.serve_once()
    else:
        zygote.serve()


if __name__ == "__main__":
    main()
