"""Which walls this machine really has: found by running a child that tries them, never by guessing."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hexloop.core.judge.handles import Gone
from hexloop.core.judge.images import Images
from hexloop.core.judge.interpreter import Interpreter
from hexloop.core.judge.jail import bwrap, seatbelt
from hexloop.core.judge.launch import CannotStart
from hexloop.core.judge.session import Session
from hexloop.core.judge.supervisor import ProduceFailed, produce
from hexloop.core.judge.task import Limits

SUMMARIES = {
    1: "Submissions run behind bubblewrap, Landlock, seccomp and resource limits.",
    2: "Submissions run behind Landlock, seccomp and resource limits, without namespaces of their own.",
    3: "Submissions run in a seatbelt with resource limits: run only code that you trust.",
    0: "Submissions run with resource limits only: run only code that you wrote or trust.",
}

# What no child may do at tier 1 or 2. Each attempt yields its name when it succeeds.
_TRIAL = """
import os, signal, socket

def attempts(canary):
    yield "read a file of yours", lambda: open(canary).close()
    yield "list your files", lambda: os.listdir(os.path.dirname(canary))
    yield "write a file", lambda: open(canary + ".new", "w").close()
    yield "open a socket", lambda: socket.socket().close()
    yield "start a process", lambda: os.fork() or os._exit(0)
    yield "signal another process", lambda: os.kill(os.getppid(), 0)

def trial(canary):
    for name, attempt in attempts(canary):
        try:
            attempt()
        except OSError:
            continue
        yield name
"""


@dataclass(slots=True)
class Found:
    """The images at the strongest tier that holds, and what was learnt on the way."""

    images: Images
    parts: dict[str, str]


def find(python: Interpreter, forced: int | None) -> Found:
    """The strongest tier that holds here, or the forced one. Raises ``CannotStart`` when none does."""
    parts: dict[str, str] = {}
    for tier in _candidates() if forced is None else (forced,):
        if missing := _missing(tier):
            parts[_NAMES[tier]] = missing
            continue
        images = Images(python, tier)
        if reason := _fails(images):
            images.close()
            parts[_NAMES[tier]] = reason
            continue
        return Found(images, parts | images.parts("py") | {_NAMES[tier]: "works"})
    raise CannotStart("; ".join(f"{name}: {reason}" for name, reason in parts.items()))


_NAMES = {1: "bubblewrap", 2: "confinement", 3: "seatbelt", 0: "limits"}


def _candidates() -> tuple[int, ...]:
    return (1, 2, 0) if sys.platform == "linux" else (3, 0)


def _missing(tier: int) -> str:
    """The program that ``tier`` needs and that is not here, with a word on how to get it."""
    if tier == 1 and not bwrap.program():
        return "not installed (apt install bubblewrap, or dnf install bubblewrap)"
    if tier == 3 and not seatbelt.program():
        return "this system has no sandbox-exec"
    return ""


def _fails(images: Images) -> str:
    """Why this tier does not hold; nothing when it does."""
    with tempfile.TemporaryDirectory(prefix="hexloop-trial-") as folder:
        canary = Path(folder, "canary")
        canary.write_text("a submission that reads this has broken out", encoding="utf-8")
        try:
            with images.child("py", 64 << 20) as child:
                done = produce(Session(child), _TRIAL, entry="trial", args=[str(canary)], limits=Limits(), most=20)
        except (CannotStart, Gone, ProduceFailed) as error:
            return str(error)
    return f"a trial submission could {', '.join(map(str, done))}" if done and images.tier in {1, 2} else ""
