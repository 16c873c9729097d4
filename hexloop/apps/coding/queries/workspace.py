"""What the left pane and the top bar of the workspace show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import Attempt, OwnCase, Part, Problem
from hexloop.apps.coding.packs import lists, pack_problems, topic_title
from hexloop.apps.coding.queries.change import ChangeStanding
from hexloop.apps.coding.queries.own_lists import OwnListChoice, own_list_choices
from hexloop.apps.coding.queries.problem_list import problem_url, topic_url, tried_text
from hexloop.apps.coding.queries.tries import Standing
from hexloop.apps.coding.queries.visible import KIND, MASTERY_WORDS, Now
from hexloop.apps.coding.typed_case import case_as_typed
from hexloop.apps.companies.queries import ThingTags, thing_tags
from hexloop.apps.review.models import Review
from hexloop.core.content.problem import PackProblem, Submission
from hexloop.core.content.show import call_text, expected_text, operation_lines
from hexloop.core.judge.task import Case, Style
from hexloop.core.judge.verdict import Verdict
from hexloop.lib.highlight import highlight
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html

ELSEWHERE = {"leetcode": "LeetCode"}
"""Places that judge, by the names that attempts keep."""
_MOST_LISTS = 2  # as many as the top bar has room for, in the order of the packs
TABS = {
    "problem": "Problem",
    "change": "Change request",
    "hints": "Hints",
    "editorial": "Editorial",
    "attempts": "Attempts",
}
"""The tabs by their name in the query string. That of a change request is there once it was shown."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Head:
    """The top bar."""

    title: str
    url: str
    topic: Link | None
    pattern: str
    difficulty: str
    number: int | None
    lists: list[Link]
    minutes: int


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab of the left pane; ``count`` is ``None`` where there is nothing to count."""

    name: str
    title: str
    url: str
    current: bool
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A sample case: a call with its answer, or operations with theirs, one a line."""

    number: int
    call: str
    answer: str
    note: str


@dataclass(frozen=True, slots=True)
class InsightView:
    """What the person wrote on the problem. ``shown`` after an attempt of the current try; before
    one it waits behind a button."""

    html: Html
    when: str
    shown: bool


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """A try in the list. Without an ``id`` it is a grade given without submitting anything."""

    title: str
    when: str
    level: int
    mastery: str
    ok: bool = False
    detail: str = ""
    id: int = 0
    url: str = ""
    source: str = ""

    @property
    def script_id(self) -> str:
        """The id of the element that hands the source to the editor."""
        return f"attempt-{self.id}"


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change request as its tab shows it. ``added`` is the code of the heads that are new."""

    title: str
    minutes: int
    solved: bool
    statement: Html
    added: Html
    examples: tuple[Example, ...]
    constraints: str
    hints: tuple[Html, ...]
    hints_left: int


@dataclass(frozen=True, slots=True)
class ProgramView:
    """A program that the judge accepts, as the editorial shows it; its file's name says what it does."""

    title: str
    code: Html


@dataclass(frozen=True, slots=True)
class ChangeEditorial:
    """The editorial of a change request; ``text`` is empty until somebody has tried it."""

    title: str
    text: Html | None
    programs: tuple[ProgramView, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftPane:
    """The left pane with its current tab; what the other tabs hold is left empty."""

    url: str
    tab: str
    tabs: list[Tab]
    statement: Html | None = None
    examples: tuple[Example, ...] = ()
    constraints: str = ""
    bans: str = ""
    insight: InsightView | None = None
    own_lists: tuple[OwnListChoice, ...] = ()
    tags: ThingTags | None = None
    hints: tuple[Html, ...] = ()
    hints_left: int = 0
    unlocked: bool = False
    editorial: Html | None = None
    programs: tuple[ProgramView, ...] = ()
    related: tuple[Link, ...] = ()
    attempts: tuple[AttemptRow, ...] = ()
    change: ChangeView | None = None
    change_editorial: ChangeEditorial | None = None


def head(problem: Problem, content: PackProblem) -> Head:
    """The top bar of the problem; costs no query."""
    topic = content.topics[0] if content.topics else ""
    return Head(
        title=problem.title,
        url=problem_url(problem.slug),
        topic=Link(topic_title(topic), topic_url(topic)) if topic else None,
        pattern=content.pattern,
        difficulty=problem.difficulty.capitalize(),
        number=problem.number,
        lists=[
            Link(one.title, reverse("problem_list", args=[one.id])) for one in lists() if problem.slug in one.problems
        ][:_MOST_LISTS],
        minutes=problem.minutes,
    )


def left_pane(user: User, standing: Standing, content: PackProblem, tab: str, now: Now) -> LeftPane:
    """The left pane at ``tab``; an unknown name shows the problem."""
    url = problem_url(content.slug)
    names = [name for name in TABS if name != "change" or standing.change]
    tab = tab if tab in names else "problem"
    counts = {"hints": len(content.hints), "attempts": standing.attempts}
    tabs = [
        Tab(name, TABS[name], url if name == "problem" else f"{url}?tab={name}", name == tab, counts.get(name))
        for name in names
    ]
    return LeftPane(url, tab, tabs, unlocked=standing.unlocked, **_CONTENTS[tab](user, standing, content, now))


def _problem_tab(user: User, standing: Standing, content: PackProblem, now: Now) -> dict[str, Any]:
    return {
        "statement": to_html(content.statement),
        "examples": tuple(examples_of(content)),
        "constraints": " · ".join(
            [*(constraint.text for constraint in content.constraints), f"target {content.growth}"]
        ),
        "bans": ", ".join(content.task.bans),
        "insight": insight_view(standing, now),
        "own_lists": tuple(own_list_choices(user, standing.progress.problem)),
        "tags": thing_tags(user, KIND, standing.progress.problem.slug),
    }


def _change_tab(_user: User, standing: Standing, _content: PackProblem, _now: Now) -> dict[str, Any]:
    assert standing.change is not None
    content, seen = standing.change.content, standing.change_hints_seen
    view = ChangeView(
        title=content.title,
        minutes=content.minutes,
        solved=standing.change.solved,
        statement=to_html(content.statement),
        added=to_html(f"```python\n{content.starter}```"),
        examples=tuple(examples_of(content)),
        constraints=" · ".join(_further_constraints(content)),
        hints=tuple(to_html(hint) for hint in content.hints[:seen]),
        hints_left=max(0, len(content.hints) - seen),
    )
    return {"change": view}


def _further_constraints(content: PackProblem) -> list[str]:
    """What the change request adds to the constraints of the first brief."""
    assert content.extends is not None
    first = content.extends.first
    texts = [constraint.text for constraint in content.constraints[len(first.constraints) :]]
    return [*texts, f"target {content.growth}"] if content.growth != first.growth else texts


def _hints_tab(_user: User, standing: Standing, content: PackProblem, _now: Now) -> dict[str, Any]:
    seen = standing.hints_seen
    return {
        "hints": tuple(to_html(hint) for hint in content.hints[:seen]),
        "hints_left": max(0, len(content.hints) - seen),
    }


def _editorial_tab(_user: User, standing: Standing, content: PackProblem, _now: Now) -> dict[str, Any]:
    if not standing.unlocked:
        return {}
    known = pack_problems()
    return {
        "editorial": to_html(content.editorial),
        "programs": _programs(content),
        "related": tuple(Link(known[slug][1].title, problem_url(slug)) for slug in content.related if slug in known),
        "change_editorial": _change_editorial(standing.change),
    }


def _change_editorial(change: ChangeStanding | None) -> ChangeEditorial | None:
    if change is None:
        return None
    if not change.tried:
        return ChangeEditorial(change.content.title, None)
    return ChangeEditorial(change.content.title, to_html(change.content.editorial), _programs(change.content))


def _programs(content: PackProblem) -> tuple[ProgramView, ...]:
    """The accepted programs that travel with the problem, the reference first. One that is gone is left out."""
    accepted = [one for one in content.submissions if one.expected == "accepted" and one.path.exists()]
    accepted.sort(key=lambda one: (one.name != content.reference.name, one.name))
    return tuple(ProgramView(_words(one), highlight(one.path.read_text("utf-8").rstrip())) for one in accepted)


def _words(submission: Submission) -> str:
    return submission.name.removesuffix(".py").replace("_", " ").capitalize()


def _attempts_tab(user: User, standing: Standing, _content: PackProblem, now: Now) -> dict[str, Any]:
    return {"attempts": tuple(attempt_rows(user, standing.progress.problem, now))}


_CONTENTS = {
    "problem": _problem_tab,
    "change": _change_tab,
    "hints": _hints_tab,
    "editorial": _editorial_tab,
    "attempts": _attempts_tab,
}


def insight_view(standing: Standing, now: Now) -> InsightView | None:
    """The person's own words, if there are any."""
    progress = standing.progress
    if not progress.insight:
        return None
    when = tried_text(progress.insight_at, now)
    return InsightView(to_html(progress.insight), when, standing.current is not None)


def attempt_rows(user: User, problem: Problem, now: Now) -> list[AttemptRow]:
    """Every try, the newest first, and the grades given without one: two queries."""
    attempts = (
        accounts.owned(Attempt, user)
        .filter(problem=problem)
        .select_related("review")
        .defer("cases", "failing", "growth")
    )
    reviews = accounts.owned(Review, user).filter(card_kind=KIND, card_key=problem.slug, undone_at=None)
    found = list(attempts)
    used = {attempt.review_id for attempt in found}
    rows: list[tuple[datetime, AttemptRow]] = [(attempt.at, _attempt_row(attempt, now)) for attempt in found]
    rows += [(review.at, _bare_row(review, now)) for review in reviews if review.pk not in used]
    return [row for _, row in sorted(rows, key=lambda both: both[0], reverse=True)]


def moment_text(at: datetime, now: Now) -> str:
    """``today, 19:40`` or ``12 Oct, 19:40`` by the person's own clock."""
    return f"{tried_text(at, now)}, {at.astimezone(now.clock.zone):%H:%M}"


def spent_text(seconds: int) -> str:
    """``18 min``, ``under a minute``; empty when no clock ran."""
    if not seconds:
        return ""
    return f"{round(seconds / 60)} min" if seconds >= 60 else "under a minute"


def handed_in_text(attempt: Attempt) -> str:
    """That nobody submitted it, if so."""
    return "handed in when the round ended" if attempt.handed_in else ""


def _attempt_row(attempt: Attempt, now: Now) -> AttemptRow:
    level = level_of(attempt)
    verdict = Verdict(attempt.verdict)
    part = Part.CHANGE.label if attempt.part == Part.CHANGE else ""
    counts = judged_elsewhere(attempt) or f"{attempt.passed} of {attempt.total}"
    spent, hints = spent_text(attempt.seconds), hints_text(attempt.hints_seen)
    parts = [part, counts, spent, hints, handed_in_text(attempt)]
    return AttemptRow(
        title=verdict.title,
        when=moment_text(attempt.at, now),
        level=level,
        mastery=MASTERY_WORDS[level].capitalize() if level else "Not graded",
        ok=verdict.passed,
        detail=" · ".join(part for part in parts if part),
        id=attempt.pk,
        url=reverse("attempt", args=[attempt.pk]),
        source=attempt.source,
    )


def judged_elsewhere(attempt: Attempt) -> str:
    """``judged at LeetCode``; empty for a try that was judged here."""
    return f"judged at {ELSEWHERE.get(attempt.elsewhere, attempt.elsewhere)}" if attempt.elsewhere else ""


def _bare_row(review: Review, now: Now) -> AttemptRow:
    return AttemptRow(
        title="Nothing submitted",
        when=moment_text(review.at, now),
        level=review.grade,
        mastery=MASTERY_WORDS[review.grade].capitalize(),
    )


def case_title(attempt: Attempt, index: int) -> str:
    """``Case 3 of 48``; of a change request it says whose case it is."""
    if not attempt.carried:
        return f"Case {index + 1} of {attempt.total}"
    if index < attempt.carried:
        return f"First brief, case {index + 1} of {attempt.carried}"
    return f"Change request, case {index + 1 - attempt.carried} of {attempt.total - attempt.carried}"


def level_of(attempt: Attempt) -> int:
    """The mastery that the attempt was given, 0 when none stands."""
    return attempt.review.grade if attempt.review and attempt.review.undone_at is None else 0


def hints_text(count: int) -> str:
    """``2 hints``; empty for none."""
    return f"{count} hint{'' if count == 1 else 's'}" if count else ""


def examples_of(content: PackProblem) -> list[Example]:
    """The sample cases of a problem as they stand below its statement."""
    samples = [case for case in content.cases if case.sample]
    return [_example(content, case, number) for number, case in enumerate(samples, start=1)]


def _example(content: PackProblem, case: Case, number: int) -> Example:
    if content.task.signature.style is Style.OPERATIONS:
        return Example(number, "\n".join(operation_lines(content, case, case.expected)), "", case.note)
    return Example(number, call_text(content, case), expected_text(content, case), case.note)


@dataclass(frozen=True, slots=True)
class OwnCaseRow:
    """A case of one's own as it was typed; ``answer`` is the reference's, when none was typed."""

    id: int
    number: int
    text: str
    expected: str
    answer: str

    @property
    def rows(self) -> int:
        """Lines that the input takes, within reason."""
        return min(6, max(2, self.text.count("\n") + 1))


def own_case_rows(user: User, problem: Problem) -> list[OwnCaseRow]:
    """The person's own cases in the order they were written."""
    cases = accounts.owned(OwnCase, user).filter(problem=problem).order_by("pk")
    return [
        OwnCaseRow(case.pk, number, case.text, case.expected, case.answer) for number, case in enumerate(cases, start=1)
    ]


@dataclass(frozen=True, slots=True)
class OwnCaseHint:
    """How a case of one's own is typed: ``how`` says it, ``example`` is the first sample in that form."""

    how: str
    example: str


def own_case_hint(content: PackProblem) -> OwnCaseHint:
    """The hint for this problem's kind of call."""
    signature = content.task.signature
    if signature.style is Style.OPERATIONS:
        how = "Two lines: the names of the calls, then a list of arguments for each."
    else:
        how = "One argument a line, in JSON or Python."
    return OwnCaseHint(how, case_as_typed(content.cases[0], signature))
