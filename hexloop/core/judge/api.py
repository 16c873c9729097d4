"""The judge's door: ``Judge`` is all that the rest of Hexloop knows of ``core/judge``."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from hexloop.core.judge import supervisor, tiers, validating
from hexloop.core.judge.asking import BadTask
from hexloop.core.judge.child.loading import MOST_CHARACTERS
from hexloop.core.judge.handles import Gone
from hexloop.core.judge.images import Images
from hexloop.core.judge.interpreter import Interpreter, interpreter
from hexloop.core.judge.launch import NAMES, CannotStart
from hexloop.core.judge.session import Session
from hexloop.core.judge.slots import Slots
from hexloop.core.judge.supervisor import ProduceFailed, Report
from hexloop.core.judge.task import Case, Limits, Ordering, Task, Value
from hexloop.core.judge.verdict import Result, Verdict

__all__ = ["BadTask", "Image", "Judge", "Probe", "ProduceFailed"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Image:
    """A warm interpreter that the judge can offer. ``reason`` says why not, in one sentence."""

    name: str
    available: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Probe:
    """What this machine can do. ``tier``: 1 bubblewrap + Landlock + seccomp + rlimits, 2 the same
    without namespaces, 3 macOS seatbelt, 0 rlimits only. ``parts`` says of each part whether it works.
    """

    tier: int
    summary: str
    parts: dict[str, str]
    images: tuple[Image, ...]


class Judge:
    """Judges submissions in confined children of warm interpreters. Safe to share between threads."""

    def __init__(
        self,
        *,
        python: str | None = None,
        tier: int | None = None,
        slots: int | None = None,
    ) -> None:
        """``python`` runs the images (default: this interpreter), ``tier`` forces a tier that the
        machine offers, ``slots`` is how many runs go at once (default: the number of cores)."""
        self._python = python or sys.executable
        self._tier = tier
        self._slots = Slots(slots or _cores())
        self._lock = threading.Lock()
        self._found: tiers.Found | None = None
        self._closed = False

    def run(self, task: Task, source: str, cases: Sequence[Case], *, user: Hashable = None) -> Result:
        """Judge ``source`` on ``cases``. Never raises for bad user code. A case without an
        expected answer passes when the call returns; its ``got`` is what came back.

        When all slots are taken, users (whatever ``user`` is) take turns: a hundred runs of one
        do not keep another waiting. Raises ``BadTask`` when the task itself makes no sense."""
        started = time.monotonic()
        source = source.removeprefix("\ufeff")
        report = _unreadable(source) or self._judge(supervisor.Run(task, source, cases), task.image, user)
        if task.checker.kind is Ordering.VALIDATOR:
            report = validating.validated(task, cases, report, lambda *order: self._validate(task.image, *order))
        return Result(
            verdict=report.verdict,
            passed=sum(case.verdict.passed for case in report.cases),
            total=len(cases),
            cpu_ms=sum(case.cpu_ms for case in report.cases),
            wall_ms=(time.monotonic() - started) * 1_000,
            message=report.message,
            cases=tuple(report.cases),
            failing=report.failing,
            image=task.image,
            tier=self._found.images.tier if self._found else 0,
        )

    def produce(
        self, source: str, *, entry: str, args: Sequence[Value], image: str = "py", limits: Limits, most: int = 1_000
    ) -> list[Value]:
        """Call the generator function ``entry(*args)`` of pack code in the sandbox and collect at
        most ``most`` values. Raises ``ProduceFailed`` with file and line when it does not work.

        ``limits`` hold for the whole call; ``answer_kb`` for each value."""
        try:
            return self._with_session(
                image,
                limits,
                lambda session: supervisor.produce(session, source, entry=entry, args=args, limits=limits, most=most),
            )
        except (CannotStart, Gone) as error:
            raise ProduceFailed(str(error)) from error

    def waiting(self, user: Hashable = None) -> int:
        """How many runs begin before the next one of ``user`` that waits, that one included; 0 when none waits."""
        return self._slots.waiting(user)

    def warm(self, image: str) -> None:
        """Start the image in the background if it is not there yet."""
        threading.Thread(target=self._start, args=(image,), name=f"warm {image}", daemon=True).start()

    def probe(self) -> Probe:
        """What this machine offers; cheap after the first call. Raises ``CannotStart`` when nothing works."""
        found = self._open()
        reasons = {name: found.images.available(name) for name in NAMES}
        return Probe(
            tier=found.images.tier,
            summary=tiers.SUMMARIES[found.images.tier],
            parts=dict(found.parts),
            images=tuple(Image(name, not reason, reason) for name, reason in reasons.items()),
        )

    @property
    def closed(self) -> bool:
        """Whether it was closed: what it was asked meanwhile is no failure of its own."""
        return self._closed

    def close(self) -> None:
        """Stop every image and child. The judge cannot be used afterwards."""
        with self._lock:
            self._closed = True
            found, self._found = self._found, None
        if found is not None:
            found.images.close()

    def _judge(self, run: supervisor.Run, image: str, user: Hashable) -> Report:
        try:
            report = self._with_session(image, run.limits, run.conduct, user)
            blame = report.blame
            if blame and not self._with_session(image, run.limits, lambda session: run.confirms(session, blame), user):
                return supervisor.acquitted(report, blame)
        except (CannotStart, Gone) as error:
            return Report(Verdict.SYSTEM_ERROR, f"{error} Nothing was counted; run it again.", [])
        return report

    def _validate(self, image: str, program: str, rows: list[Value]) -> list[Value]:
        limits, most = validating.LIMITS, len(rows) + 1
        return self.produce(program, entry=validating.ENTRY, args=[rows], image=image, limits=limits, most=most)

    def _with_session(self, image: str, limits: Limits, work: Callable[[Session], T], user: Hashable = None) -> T:
        """``work`` with a fresh child, and once more with another when the first was lost to no fault of its own."""
        images = self._open().images
        with self._slots.one(user):
            try:
                return _once(images, image, limits, work)
            except Gone:
                return _once(images, image, limits, work)

    def _start(self, image: str) -> None:
        with suppress(CannotStart):  # the run that needs it will say so
            self._open().images.parts(image)

    def _open(self) -> tiers.Found:
        with self._lock:
            if self._closed:
                raise CannotStart("The judge is closed.")
            if self._found is None:
                self._found = tiers.find(_described(self._python), self._tier)
            return self._found


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _described(python: str) -> Interpreter:
    try:
        return interpreter(python)
    except (OSError, subprocess.SubprocessError) as error:
        raise CannotStart(f"The judge's Python {python} cannot be asked about itself: {error}") from error


def _once(images: Images, image: str, limits: Limits, work: Callable[[Session], T]) -> T:
    with images.child(image, limits.memory_mb << 20) as child:
        return work(Session(child))


def _unreadable(source: str) -> Report | None:
    """A refusal for text that no child should be asked to hold, or that no file could: half a surrogate pair."""
    if len(source) > MOST_CHARACTERS:
        return Report(Verdict.COMPILE_ERROR, f"The source is longer than {MOST_CHARACTERS // 1024} kB.", [])
    try:
        source.encode()
    except UnicodeEncodeError as error:
        line = source.count("\n", 0, error.start) + 1
        return Report(
            Verdict.COMPILE_ERROR, f"Line {line} holds a character that is not text. Save the file as UTF-8.", []
        )
    return None
