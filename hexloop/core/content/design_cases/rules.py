"""What a finished case must have: counts, lengths, links, arithmetic, units. Needs no judge."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from hexloop.core.content.design_cases.case import CASES_FOLDER, DesignCase
from hexloop.core.content.design_cases.figures import bare_numbers
from hexloop.core.content.problem import PackError
from hexloop.core.content.questions.arithmetic import NoArithmetic, check_line
from hexloop.core.content.questions.rules import unpaired_dollar, words
from hexloop.core.content.source import suggestion
from hexloop.core.design.calculator import BadInputs
from hexloop.core.design.estimates import NoCalculator
from hexloop.core.design.stages import Stage

PROMPT_WORDS = range(12, 201)
OUTLINE_WORDS = range(80, 261)
STRONG_WORDS = range(25, 91)
SAID_WORDS = range(3, 81)
CLARIFICATIONS, LISTENS, ESTIMATES, WEAK, FOLLOW_UPS = range(5, 9), range(3, 7), range(2, 6), range(3, 7), range(3, 7)
ALSO_ASKED, PAPERS, QUESTIONS, RELATED, ARROWS = range(4), range(2, 7), range(2, 7), range(1, 5), range(4, 17)


@dataclass(frozen=True, slots=True)
class Known:
    """Ids that a case may name."""

    papers: Collection[str]
    questions: Collection[str]


def case_errors(cases: Sequence[DesignCase], known: Known) -> list[PackError]:
    """Every fault of every case; each sentence names the field."""
    ids = [case.id for case in cases]
    return [
        PackError(f"{CASES_FOLDER}/{case.id}.toml", 0, fault)
        for case in cases
        for fault in (
            *_counts(case),
            *_links(case, known, ids),
            *_lengths(case),
            *_figures(case),
            *_arithmetic(case),
            *_diagram(case),
        )
    ]


def texts_of(case: DesignCase) -> Iterator[tuple[str, str]]:
    """Every text of a case that a person reads, with the name of its field."""
    yield "title", case.title
    yield "prompt", case.prompt
    yield from ((f"also_asked {place}", text) for place, text in enumerate(case.also_asked, 1))
    for place, one in enumerate(case.clarify, 1):
        yield from ((f"clarify {place}, ask", one.ask), (f"clarify {place}, answer", one.answer))
        yield f"clarify {place}, why", one.why
    for part in case.stages:
        yield from ((f"stages.{part.stage}, listens {place}", text) for place, text in enumerate(part.listens, 1))
        yield f"stages.{part.stage}, outline", part.outline
        for place, arrow in enumerate(part.board, 1):
            yield from ((f"stages.{part.stage}, board {place}", text) for text in (arrow.label,) if text)
    yield from ((f"estimate {place}, says", one.says) for place, one in enumerate(case.estimates, 1))
    for place, weak in enumerate(case.weak, 1):
        yield from ((f"weak {place}, says", weak.says), (f"weak {place}, why", weak.why))
    for place, follow in enumerate(case.follow_ups, 1):
        yield from ((f"follow_up {place}, asks", follow.asks), (f"follow_up {place}, strong", follow.strong))


def _counts(case: DesignCase) -> Iterator[str]:
    rows: list[tuple[str, int, range]] = [
        ("also_asked", len(case.also_asked), ALSO_ASKED),
        ("papers", len(case.papers), PAPERS),
        ("questions", len(case.questions), QUESTIONS),
        ("related", len(case.related), RELATED),
        ("clarify", len(case.clarify), CLARIFICATIONS),
        ("estimate", len(case.estimates), ESTIMATES),
        ("weak", len(case.weak), WEAK),
        ("follow_up", len(case.follow_ups), FOLLOW_UPS),
        *((f"stages.{part.stage}, listens", len(part.listens), LISTENS) for part in case.stages),
        *(
            (f"stages.{part.stage}, board", len(part.board), ARROWS)
            for part in case.stages
            if part.stage is Stage.DIAGRAM
        ),
    ]
    for name, count, span in rows:
        if count not in span:
            yield f"{name}: {count} are there, {span.start} to {span.stop - 1} are wanted."


def _links(case: DesignCase, known: Known, ids: Collection[str]) -> Iterator[str]:
    others = [one for one in ids if one != case.id]
    for field, named, there in (
        ("papers", case.papers, known.papers),
        ("questions", case.questions, known.questions),
        ("related", case.related, others),
    ):
        for name in named:
            if name not in there:
                yield f'{field}: nothing has the id "{name}": {suggestion(name, list(there), most=3)}'


def _lengths(case: DesignCase) -> Iterator[str]:
    spans = {"prompt": PROMPT_WORDS, "outline": OUTLINE_WORDS, "strong": STRONG_WORDS}
    for field, text in texts_of(case):
        span = spans.get(field.rpartition(" ")[2], SAID_WORDS)
        if not field.startswith(("title", "stages.diagram, board")) and words(text) not in span:
            yield f"{field}: {words(text)} words, {span.start} to {span.stop - 1} are wanted."
        if unpaired_dollar(text):
            yield f'{field}: a "$" in "{text[:40]}…" has no partner: close the formula, or write \\$ for money.'


def _figures(case: DesignCase) -> Iterator[str]:
    for field, text in texts_of(case):
        for bare in bare_numbers(text):
            yield (
                f'{field}: "{bare.number}" in "{bare.around}" does not say what it counts: write a unit or a word '
                "after it, such as 300 ms, 40 % or 3 replicas."
            )


def _arithmetic(case: DesignCase) -> Iterator[str]:
    for line in case.computed:
        try:
            check_line(line)
        except NoArithmetic as error:
            yield f"computed: {error}"
    for place, estimate in enumerate(case.estimates, 1):
        try:
            estimate.worked()
        except BadInputs as error:
            yield from (f"estimate {place}, inputs, {name}: {fault}" for name, fault in error.faults.items())
        except NoCalculator as error:
            yield f"estimate {place}, calculator: {error}"


def _diagram(case: DesignCase) -> Iterator[str]:
    """A diagram hangs together: every box can be walked to from the first one, arrows taken either way."""
    for part in case.stages:
        if not part.board:
            continue
        reached = {part.board[0].source}
        left = list(part.board)
        while touching := [arrow for arrow in left if {arrow.source, arrow.target} & reached]:
            reached |= {name for arrow in touching for name in (arrow.source, arrow.target)}
            left = [arrow for arrow in left if arrow not in touching]
        if left:
            yield (
                f'stages.{part.stage}, board: nothing leads from "{part.board[0].source}" to "{left[0].source}": '
                "write box names the same way each time, or add the arrow."
            )
