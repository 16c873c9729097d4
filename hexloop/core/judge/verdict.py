"""What the judge says about a submission: one verdict a case, one for the whole."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hexloop.core.judge.task import Value


class Verdict(StrEnum):
    """The eight verdicts. The value is the short code that scripts read."""

    ACCEPTED = "AC"
    WRONG_ANSWER = "WA"
    TIME_LIMIT = "TLE"
    MEMORY_LIMIT = "MLE"
    OUTPUT_LIMIT = "OLE"
    RUN_TIME_ERROR = "RE"
    COMPILE_ERROR = "CE"
    SYSTEM_ERROR = "SE"

    @property
    def title(self) -> str:  # type: ignore[override]  # a label, not str.title
        """The words a person reads."""
        return _TITLES[self]

    @property
    def passed(self) -> bool:
        """True only for Accepted."""
        return self is Verdict.ACCEPTED


_TITLES = {
    Verdict.ACCEPTED: "Accepted",
    Verdict.WRONG_ANSWER: "Wrong answer",
    Verdict.TIME_LIMIT: "Time limit exceeded",
    Verdict.MEMORY_LIMIT: "Memory limit exceeded",
    Verdict.OUTPUT_LIMIT: "Output limit exceeded",
    Verdict.RUN_TIME_ERROR: "Run-time error",
    Verdict.COMPILE_ERROR: "Does not compile",
    Verdict.SYSTEM_ERROR: "The judge failed",
}


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One case, judged.

    ``got`` is the value that came back, decoded by the parent, or ``None`` when nothing did
    (``has_got`` tells a returned ``None`` from no answer). Times are in milliseconds: ``wall_ms``
    by the parent's clock from question to answer, ``cpu_ms`` by the kernel's CPU clock of the
    child. ``memory_kb`` is the peak resident set seen so far, 0 when unknown. ``stdout`` is what
    the case printed, cut at the output limit with a visible mark. ``message`` is one short text
    for a person: the exception with the line of the user's own code, or how the answer differs.
    """

    index: int
    verdict: Verdict
    wall_ms: float
    cpu_ms: float
    memory_kb: int = 0
    has_got: bool = False
    got: Value = None
    stdout: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """A whole run.

    ``cases`` holds the cases that ran, in order; cases after a fatal one (a timeout, a crash) are
    not run and not listed. ``total`` counts all that were asked. ``failing`` is the index of the
    failing case with the smallest input, or ``None``. ``cpu_ms`` is the sum over cases, ``wall_ms``
    the whole time from call to verdict, judge included. ``message`` is the sentence for a person.
    """

    verdict: Verdict
    passed: int
    total: int
    cpu_ms: float
    wall_ms: float
    message: str
    cases: tuple[CaseResult, ...]
    failing: int | None = None
    image: str = "py"
    tier: int = 0
