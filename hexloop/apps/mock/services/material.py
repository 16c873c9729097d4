"""The material of a round is drawn when it starts, so that yesterday's practice counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from random import Random

from hexloop.apps.accounts.models import User
from hexloop.apps.accounts.queries import study_day
from hexloop.apps.coding import services as coding
from hexloop.apps.coding.queries import visible_problems
from hexloop.apps.design.services import attempts as studio
from hexloop.apps.mock.models import MockItem, MockRound
from hexloop.apps.mock.queries import material
from hexloop.apps.mock.queries.material import Material
from hexloop.apps.mock.services.errors import NothingToAsk
from hexloop.apps.review.kinds import KINDS
from hexloop.core.interviews.drawing import Drawn, Why, draw, draw_problems, interleave, questions_in
from hexloop.core.rounds import Round

_Drawings = list[tuple[Material, Drawn]]
WORDS = {
    Why.FRESH: "Not seen before",
    Why.SEEN: "All of this kind was seen before: this one the longest ago",
}
NOTHING = {
    Round.CODING: "There is no problem to draw. Skip this round, or add a pack of problems.",
    Round.DESIGN: "There is no design case to draw. Skip this round, or write a prompt of your own first.",
    Round.PROJECT: "There is neither a project of yours nor a question to ask of one. Write up a project first.",
}
NO_STORY, NEVER_TOLD = "You have no story for it yet", "Your story for it was never told"
NO_QUESTIONS = "There is no question to draw for this round. Skip it, or write questions of your own first."


def draw_material(*, user: User, round: MockRound, at: datetime, random: Random) -> list[MockItem]:  # noqa: A002
    """Draw what a round asks and keep it; the first thing is shown. Raises ``NothingToAsk``."""
    kind = Round(round.kind)
    drawn = _DRAWING.get(kind, _questions)(_Wish(user, round, study_day(user, at), random))
    if not drawn:
        raise NothingToAsk(NOTHING.get(kind, NO_QUESTIONS))
    items = _keep(user, round, drawn, at)
    if kind is Round.CODING:
        open_problem(user, items[0], at)
    elif kind is Round.DESIGN:
        _begin_case(user, items[0], round.minutes, at)
    return items


def open_problem(user: User, item: MockItem, at: datetime) -> None:
    """What is shown is seen, as if the page of the problem had been opened."""
    problem = visible_problems(user).filter(slug=item.key).first()
    if problem:
        coding.open_problem(user=user, problem=problem, at=at)


@dataclass(frozen=True, slots=True)
class _Wish:
    """For whom and for which round is drawn."""

    user: User
    row: MockRound
    today: date
    random: Random

    @property
    def company(self) -> str:
        """The address of the company that the mock was made from; empty for none."""
        return self.row.mock.company.slug if self.row.mock.company else ""

    def draw(self, found: Material, count: int) -> _Drawings:
        """Draw of one kind of thing."""
        return [(found, one) for one in draw(found.candidates, count, self.random)]


def _problems(wish: _Wish) -> _Drawings:
    found = material.problems(wish.user, flavor=wish.row.flavor, company=wish.company, today=wish.today)
    return [(found, one) for one in draw_problems(found.candidates, wish.row.minutes, wish.random)]


def _case(wish: _Wish) -> _Drawings:
    return wish.draw(material.cases(wish.user, company=wish.company, today=wish.today), 1)


def _questions(wish: _Wish) -> _Drawings:
    kind = Round(wish.row.kind)
    if kind is Round.BEHAVIOR:
        found = material.behavior_questions(wish.user, company=wish.company, today=wish.today)
    else:
        found = material.questions(wish.user, kind, company=wish.company, today=wish.today)
    chosen = draw(found.candidates, questions_in(kind, wish.row.minutes), wish.random)
    return [(found, one) for one in interleave(chosen, wish.random)]


def _project(wish: _Wish) -> _Drawings:
    """One of one's projects, and questions to ask of it."""
    own = material.projects(wish.user, company=wish.company, today=wish.today)
    return wish.draw(own, 1) + _questions(wish)


_DRAWING = {Round.CODING: _problems, Round.DESIGN: _case, Round.PROJECT: _project}


def _begin_case(user: User, item: MockItem, minutes: int, at: datetime) -> None:
    """An attempt in the studio, whose clock is that of the round."""
    attempt = studio.start_attempt(user=user, case_key=item.key, minutes=minutes, of_round=True, at=at)
    item.design_attempt, item.under_nda = attempt, item.under_nda or attempt.under_nda
    item.save(update_fields=["design_attempt", "under_nda"])


def _keep(user: User, row: MockRound, drawn: Sequence[tuple[Material, Drawn]], at: datetime) -> list[MockItem]:
    items = [
        MockItem(
            owner=user,
            under_nda=row.under_nda or one.candidate.key in found.under_nda,
            round=row,
            position=position,
            kind=found.kind,
            key=one.candidate.key,
            title=found.titles[one.candidate.key][:1000],
            topic=one.topic,
            because=_because(row, found.kind, one),
            seen_before=one.seen_before,
            shown_at=at if position == 1 else None,
        )
        for position, (found, one) in enumerate(drawn, start=1)
    ]
    row.items.all().delete()
    for item in items:
        item.save()
    return items


def _because(row: MockRound, kind: str, one: Drawn) -> str:
    if one.why is Why.ASKED and row.mock.company:
        return f"{row.mock.company.name} asks it"
    if one.why is Why.WEAK and row.kind == Round.BEHAVIOR:
        return NO_STORY if one.candidate.weakness == material.NO_STORY else NEVER_TOLD
    if one.why is Why.WEAK and kind in KINDS and one.topic:
        title = KINDS[kind].topic_titles([one.topic]).get(one.topic, one.topic)
        return f"{title} is a weak topic of yours"
    return WORDS.get(one.why, WORDS[Why.FRESH])
