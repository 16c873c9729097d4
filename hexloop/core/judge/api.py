"""The judge's door: ``Judge`` is all that the rest of Hexloop knows of ``core/judge``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hexloop.core.judge.task import Case, Limits, Task, Value
from hexloop.core.judge.verdict import Result


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
        raise NotImplementedError

    def run(self, task: Task, source: str, cases: Sequence[Case]) -> Result:
        """Judge ``source`` on ``cases``. Never raises for bad user code. A case without an
        expected answer passes when the call returns; its ``got`` is what came back."""
        raise NotImplementedError

    def produce(
        self, source: str, *, entry: str, args: Sequence[Value], image: str = "py", limits: Limits, most: int = 1_000
    ) -> list[Value]:
        """Call the generator function ``entry(*args)`` of pack code in the sandbox and collect at
        most ``most`` values. Raises ``ProduceFailed`` with file and line when it does not work."""
        raise NotImplementedError

    def warm(self, image: str) -> None:
        """Start the image in the background if it is not there yet."""
        raise NotImplementedError

    def probe(self) -> Probe:
        """What this machine offers; cheap after the first call."""
        raise NotImplementedError

    def close(self) -> None:
        """Stop every image and child. The judge cannot be used afterwards."""
        raise NotImplementedError

