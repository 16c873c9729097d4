"""What stands on the page of a round: the question that is asked now, and nothing of its answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from django.db.models import Count, Q

from hexloop.apps.accounts.models import User
from hexloop.apps.coding import queries as coding
from hexloop.apps.coding import services as practice
from hexloop.apps.coding.packs import NotInPack, pack_problem
from hexloop.apps.coding.queries.panels import Square
from hexloop.apps.mock.models import MockItem, MockRound
from hexloop.apps.mock.queries.material import CASE
from hexloop.apps.mock.queries.time_left import seconds_left
from hexloop.apps.review.kinds import KINDS
from hexloop.core.judge.verdict import Verdict
from hexloop.core.rounds import Round
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html

TOLD_SECONDS = {Round.BEHAVIOR: 120, Round.PROJECT: 300}
"""How long telling should take, where something is told."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked now. ``front`` is the question, ``told_minutes`` how long telling should take (0: it is not told);
    ``number`` of ``total`` in its round."""

    item: MockItem
    number: int
    total: int
    front: Html
    told_minutes: int = 0

    @property
    def last(self) -> bool:
        """Whether nothing comes after it."""
        return self.number == self.total


@dataclass(frozen=True, slots=True)
class Coding:
    """A problem as an interviewer gives it: without its topics, its difficulty, hints and lists."""

    statement: Html | None
    examples: Sequence[object]
    constraints: str
    bans: str
    starter: str
    source: str
    vim: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict as an interviewer sees it: how many cases passed, not which inputs they have."""

    title: str
    ok: bool
    detail: str
    message: str
    squares: list[Square]
    tries: int


@dataclass(frozen=True, slots=True)
class ProblemTab:
    """A problem of the round that runs. ``title`` is empty until it was asked; ``open`` says that one can go there."""

    place: int
    title: str
    current: bool
    open: bool
    solved: bool


@dataclass(frozen=True, slots=True)
class Given:
    """A hint or a follow-up that the interviewer gave."""

    title: str
    text: Html


def current_item(row: MockRound) -> MockItem | None:
    """What is asked in a round now; of one that is over the last that was."""
    items = list(row.items.exclude(shown_at=None).select_related("design_attempt").order_by("position"))
    return next((item for item in items if item.left_at is None), items[-1] if items else None)


def asked(user: User, row: MockRound, item: MockItem) -> Asked:
    """The question of ``item``, drawn. Its title where the thing is gone."""
    kind = Round(row.kind)
    face = KINDS[item.kind].face(user, item.key) if item.kind in KINDS else None
    if item.kind == CASE and item.design_attempt:
        front = to_html(item.design_attempt.prompt)
    else:
        front = face.front if face else Html(f"<p>{escape(item.title)}</p>")
    seconds = TOLD_SECONDS.get(kind, 0)
    if kind is Round.PROJECT and item.kind != "project":
        seconds = face.seconds if face else 0
    return Asked(item, item.position, row.items.count(), front, round(seconds / 60))


def coding_part(user: User, item: MockItem, at: datetime) -> Coding:
    """The problem of a coding round. Raises ``NotInPack`` when its pack is gone."""
    problem = coding.visible_problems(user).filter(slug=item.key).first()
    if problem is None:
        raise NotInPack("This problem is not there any more: its pack is missing. Skip the round.")
    content, now = pack_problem(item.key), coding.now_of(user, at)
    standing = coding.standing(user, practice.open_problem(user=user, problem=problem, at=at), now)
    pane = coding.left_pane(user, standing, content, "problem", now)
    return Coding(
        statement=pane.statement,
        examples=pane.examples,
        # The target of the growth is a hint.
        constraints=" · ".join(constraint.text for constraint in content.constraints),
        bans=pane.bans,
        starter=content.starter,
        source=item.text if item.revision else content.starter,
        vim=now.preferences.editor_keys == "vim",
    )


def problem_tabs(row: MockRound, item: MockItem) -> list[ProblemTab]:
    """The problems of a round in their order; none where there is one only. One query."""
    accepted = Count("attempts", filter=Q(attempts__verdict=Verdict.ACCEPTED.value))
    items = list(row.items.annotate(accepted=accepted).order_by("position"))
    ahead = next((each.pk for each in items if each.shown_at is None), 0)
    tabs = [
        ProblemTab(
            place=each.position,
            title=each.title if each.shown_at else "",
            current=each.pk == item.pk,
            open=each.shown_at is not None or each.pk == ahead,
            solved=each.accepted > 0,
        )
        for each in items
    ]
    return tabs if len(tabs) > 1 else []


def last_verdict(item: MockItem) -> Judged | None:
    """What the last submission came to."""
    attempts = list(item.attempts.defer("source", "growth", "failing").order_by("-at", "-pk"))
    if not attempts:
        return None
    last = attempts[0]
    verdict = Verdict(last.verdict)
    squares = [Square(one.index, one.state, one.ms, one.word) for one in coding.squares(last)]
    passed = f"{last.passed} of {last.total} cases" if last.cases else "It did not run"
    # What a wrong answer should have been is not said in the room.
    message = "" if verdict is Verdict.WRONG_ANSWER else last.message
    return Judged(verdict.title, verdict.passed, passed, message, squares, len(attempts))


def given(row: MockRound, item: MockItem | None) -> list[Given]:
    """The hints and follow-ups that the interviewer gave for what is asked now, or for the round. One query."""
    releases = row.releases.filter(item=None) | row.releases.filter(item=item)
    return [Given(one.get_kind_display(), to_html(one.text)) for one in releases.order_by("at", "pk")]


def clock_props(row: MockRound, at: datetime, *, state_url: str, over_url: str) -> dict[str, object]:
    """What the clock of the page counts from; the server says the truth every few seconds."""
    return {
        "left": seconds_left(row, at),
        "whole": row.minutes * 60,
        "stateUrl": state_url,
        "overUrl": over_url,
        "state": row.state,
    }
