"""One case with what came of it, as the pages show it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from html import escape
from typing import Any

from hexloop.core.content.problem import PackProblem
from hexloop.core.content.show import (
    DiffLine,
    LineKind,
    answer_text,
    call_text,
    case_difference,
    expected_text,
    operation_lines,
)
from hexloop.core.judge.task import MISSING, Case, Style, Value
from hexloop.core.judge.verdict import CaseResult, Verdict
from hexloop.lib.html import Html

INPUT_LIMIT = 4_000
"""Characters an argument may take; the largest cases are megabytes."""


@dataclass(frozen=True, slots=True)
class Line:
    """Expected and got on one line, the differences marked. ``kind`` is a ``LineKind``'s value."""

    kind: str
    label: str
    expected: str
    got: str
    expected_marks: tuple[tuple[int, int], ...] = ()
    got_marks: tuple[tuple[int, int], ...] = ()

    @property
    def expected_html(self) -> Html:
        """The expected side, differences in ``<mark>``."""
        return marked(self.expected, self.expected_marks)

    @property
    def got_html(self) -> Html:
        """The other side, differences in ``<mark>``."""
        return marked(self.got, self.got_marks)


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case that ran. ``lines`` hold expected and got side by side when they differ; a case that
    passed has its answer in ``expected`` only. ``where`` is the place of the first difference."""

    index: int
    verdict: str
    input: str
    expected: str = ""
    note: str = ""
    lines: tuple[Line, ...] = ()
    where: str = ""
    stdout: str = ""
    message: str = ""
    ms: float = 0.0

    @property
    def word(self) -> str:
        """The verdict in words."""
        return case_word(self.verdict)

    @property
    def passed(self) -> bool:
        """Whether this case is in order."""
        return self.verdict == Verdict.ACCEPTED.value

    @property
    def labelled(self) -> bool:
        """Whether the lines name their places."""
        return any(line.label for line in self.lines if line.kind != LineKind.SKIPPED.value)

    @property
    def calls(self) -> bool:
        """Whether the lines name every call of the input, which then need not be shown once more."""
        return self.labelled and [line.label for line in self.lines] == self.input.split("\n")

    def as_json(self) -> dict[str, Any]:
        """Plain values, for the attempt's row."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> CaseView:
        """The view that ``as_json`` wrote."""
        lines = (
            Line(**{**line, "expected_marks": _pairs(line["expected_marks"]), "got_marks": _pairs(line["got_marks"])})
            for line in data["lines"]
        )
        return cls(**{**data, "lines": tuple(lines)})


def case_word(verdict: str) -> str:
    """A case's verdict in words: a whole run is accepted, a case is passed."""
    return "Passed" if verdict == Verdict.ACCEPTED.value else Verdict(verdict).title


def case_view(problem: PackProblem, case: Case, ran: CaseResult) -> CaseView:
    """What to show of ``case`` after it ran."""
    failed_answer = ran.verdict is Verdict.WRONG_ANSWER and ran.has_got
    shown = case_difference(problem, case, ran.got) if failed_answer else None
    return CaseView(
        index=ran.index,
        verdict=ran.verdict.value,
        input=storable(call_text(problem, case, limit=INPUT_LIMIT)),
        expected=storable(_expected_text(problem, case, ran)),
        note=case.note,
        lines=tuple(_line(line) for line in shown.lines) if shown else (),
        where=storable(shown.where) if shown else "",
        stdout=storable(ran.stdout),
        message=storable(ran.message),
        ms=round(ran.wall_ms, 2),
    )


def untried_view(problem: PackProblem, case: Case, index: int, verdict: str, ms: float) -> CaseView:
    """What can be said of a case without running it: ``verdict`` and ``ms`` are those of an earlier run."""
    return CaseView(
        index=index,
        verdict=verdict or Verdict.ACCEPTED.value,
        input=call_text(problem, case, limit=INPUT_LIMIT),
        expected=_answer(problem, case, case.expected),
        note=case.note,
        ms=ms,
    )


def storable(text: str) -> str:
    """``text`` without what no database and no page takes, character for character: code under test
    may print NUL and halves of surrogate pairs."""
    return text.replace("\x00", "\N{SYMBOL FOR NULL}").encode("utf-8", "replace").decode()


def marked(text: str, marks: tuple[tuple[int, int], ...]) -> Html:
    """``text`` escaped, the stretches between each ``(start, end)`` in ``<mark>``."""
    return Html("".join(_pieces(text, marks)))


def _pieces(text: str, marks: tuple[tuple[int, int], ...]) -> Iterator[str]:
    at = 0
    for start, end in marks:
        yield escape(text[at:start])
        yield f"<mark>{escape(text[start:end])}</mark>"
        at = end
    yield escape(text[at:])


def _expected_text(problem: PackProblem, case: Case, ran: CaseResult) -> str:
    """The answer; that of a case without one is what came back."""
    if case.expected is not MISSING:
        if problem.task.signature.style is Style.OPERATIONS:
            return _answer(problem, case, case.expected)
        return expected_text(problem, case, limit=INPUT_LIMIT)
    return _answer(problem, case, ran.got) if ran.has_got else ""


def _answer(problem: PackProblem, case: Case, answer: Value) -> str:
    if problem.task.signature.style is Style.OPERATIONS:
        return "\n".join(operation_lines(problem, case, answer))
    return answer_text(problem, answer, limit=INPUT_LIMIT)


def _line(line: DiffLine) -> Line:
    return Line(
        kind=line.kind.value,
        label=storable(line.label),
        expected=storable(line.expected),
        got=storable(line.got),
        expected_marks=line.expected_marks,
        got_marks=line.got_marks,
    )


def _pairs(marks: list[list[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in marks)
