"""What a finished question must have: lengths, key points, links, arithmetic. Needs no judge."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hexloop.core.content.problem import PackError
from hexloop.core.content.questions.arithmetic import NoArithmetic, check_line
from hexloop.core.content.questions.question import Area, Question, QuestionBank

ANSWER_WORDS = range(60, 201)
QUESTION_WORDS = range(5, 71)
POINTS = range(3, 7)
POINT_WORDS = range(3, 41)
SIDE_WORDS = range(4, 61)
ASKED_AT_LEAST = 2

# A dollar sign after a backslash is money, inside a formula too.
_MATH = re.compile(r"(?<!\\)\$\$((?:[^$\\]|\\.)+)\$\$|(?<!\\)\$((?:[^$\\]|\\.)+)\$", re.DOTALL)
_CODE = re.compile(r"`[^`\n]+`")


def question_errors(bank: QuestionBank) -> list[PackError]:
    """Every fault of every question, with its file and id. Names asked about too rarely are in ``gaps``."""
    errors = []
    for question in bank.questions:
        place = f"questions/{question.topic.id}.toml"
        errors += [PackError(place, 0, f'"{question.id}": {fault}') for fault in _faults(question)]
    return errors


def gaps(bank: QuestionBank) -> list[str]:
    """What the bank lacks: topics below their target and names asked about in fewer than two questions."""
    found: dict[str, int] = {}
    asked: dict[str, int] = dict.fromkeys(bank.names, 0)
    for question in bank.questions:
        found[question.topic.id] = found.get(question.topic.id, 0) + 1
        for name in question.names:
            asked[name] += 1
    short = [
        f"{topic.title}: {found.get(topic.id, 0)} of {topic.target} questions"
        for topic in bank.topics
        if found.get(topic.id, 0) < topic.target
    ]
    return short + [f"{name}: asked in {count}" for name, count in asked.items() if count < ASKED_AT_LEAST]


def formulas(text: str) -> list[tuple[str, bool]]:
    """The formulas of a text: TeX, and whether it stands on a line of its own. Code is left out."""
    return [(block or inline, bool(block)) for block, inline in _MATH.findall(_CODE.sub("", text))]


def words(text: str) -> int:
    """How many words a reader counts; a formula is one."""
    return len(_MATH.sub(" x ", text).split())


def unpaired_dollar(text: str) -> bool:
    """Whether a dollar sign opens a formula that nothing closes. Code and ``\\$`` are left out."""
    return _CODE.sub("", text).replace("\\$", "").count("$") % 2 == 1


def _faults(question: Question) -> Iterator[str]:
    yield from _length("question", question.question, QUESTION_WORDS)
    yield from _length("answer", question.answer, ANSWER_WORDS)
    yield from _length("follow_up", question.follow_up, SIDE_WORDS)
    yield from _length("wrong", question.wrong, SIDE_WORDS)
    if len(question.key_points) not in POINTS:
        yield f"it has {len(question.key_points)} key points: write {POINTS.start} to {POINTS.stop - 1}."
    for point in question.key_points:
        yield from _length(f'key point "{point[:30]}…"', point, POINT_WORDS)
    if not question.related:
        yield "nothing is related: name one question at least."
    if question.topic.area in {Area.NLP, Area.RANKING} and not question.papers:
        yield "no paper stands behind it: name one of papers.toml at least."
    for text in (question.question, question.answer, question.follow_up, question.wrong, *question.key_points):
        if unpaired_dollar(text):
            yield f'a "$" in "{text[:40]}…" has no partner: close the formula, or write \\$ for money.'
    for line in question.computed:
        try:
            check_line(line)
        except NoArithmetic as error:
            yield f"computed: {error}"


def _length(name: str, text: str, span: range) -> Iterator[str]:
    if words(text) not in span:
        yield f"{name} has {words(text)} words: {span.start} to {span.stop - 1} are wanted."
