"""A question of one's own, written in one line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hexloop.core.content.questions.cloze import gap_numbers, numbered


class CardForm(StrEnum):
    """Which cards a question has: one, one in each direction, or one for each gap."""

    PLAIN = "plain"
    REVERSED = "reversed"
    CLOZE = "cloze"

    @property
    def title(self) -> str:  # type: ignore[override]  # a label, not str.title
        """The words a person reads."""
        return {"plain": "One card", "reversed": "Both ways", "cloze": "Gaps"}[self]


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says."""

    question: str
    answer: str
    form: CardForm


def read_line(line: str) -> Line:
    """``Question :: answer``, ``word ::: meaning`` (asked both ways), or a sentence with ``{{gaps}}``.

    A line without any of these is a question without an answer. With gaps, what stands after ``::`` is said with the
    answer. The signs need a space or an end of the line on both sides, so that ``std::vector`` is a word.
    """
    gaps = numbered(line)
    if gap_numbers(gaps):
        question, _, extra = _parted(gaps, "::")
        if gap_numbers(question) == gap_numbers(gaps):
            return Line(question, extra, CardForm.CLOZE)
        return Line(gaps.strip(), "", CardForm.CLOZE)
    question, sign, answer = _parted(line, ":::")
    if sign:
        return Line(question, answer, CardForm.REVERSED if question and answer else CardForm.PLAIN)
    question, _, answer = _parted(line, "::")
    return Line(question, answer, CardForm.PLAIN)


def _parted(text: str, sign: str) -> tuple[str, str, str]:
    question, found, answer = f" {text} ".partition(f" {sign} ")
    return question.strip(), found.strip(), answer.strip()
