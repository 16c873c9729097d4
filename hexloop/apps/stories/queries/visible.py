"""Where every read of a story starts, and what is read of one wherever it is shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from django.db.models import Prefetch, QuerySet

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.addresses import address
from hexloop.apps.accounts.models import User
from hexloop.apps.review import kinds
from hexloop.apps.review.kinds import Listed
from hexloop.apps.stories.models import Fit, Story, Telling
from hexloop.core.rounds import Round
from hexloop.core.telling import hints, missing

QUESTION = "question"
"""The kind of what stories answer."""
GOOD = 3.5
"""From this average of a telling on a story is strong."""


class Strength(IntEnum):
    """How far a story is, the weakest first."""

    UNFINISHED = 0
    NEEDS_WORK = 1
    WRITTEN = 2
    TOLD = 3
    STRONG = 4

    @property
    def title(self) -> str:
        """In words."""
        return ("Unfinished", "Needs work", "Written", "Told", "Strong")[self]

    @property
    def key(self) -> str:
        """As filters name it."""
        return self.name.lower().replace("_", "-")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as a link. ``known`` is false when it is gone."""

    key: str
    title: str
    url: str
    best: bool = False
    known: bool = True


def visible_stories(user: User) -> QuerySet[Story]:
    """The stories of this person that are not deleted."""
    return accounts.owned(Story, user).filter(removed_at=None)


def with_answers(stories: QuerySet[Story]) -> QuerySet[Story]:
    """With the questions that they answer, the best ones first, and how they were told, the latest first: two more
    queries."""
    return stories.prefetch_related(
        Prefetch("fits", Fit.objects.order_by("-best", "made_at", "pk")),
        Prefetch("tellings", Telling.objects.filter(removed_at=None).order_by("-at", "-pk")),
    )


def answers_of(user: User) -> dict[int, dict[str, bool]]:
    """The keys of the questions that each story of this person answers, by the id of the story; true where it is the
    best of them. One query."""
    found: dict[int, dict[str, bool]] = {}
    rows = accounts.owned(Fit, user).filter(story__removed_at=None)
    for story, key, best in rows.values_list("story_id", "key", "best"):
        found.setdefault(story, {})[key] = best
    return found


def tellings_of(user: User) -> dict[int, list[Telling]]:
    """How each story of this person was told, the latest first and without notes, by the id of the story. One query."""
    found: dict[int, list[Telling]] = {}
    told = Telling.objects.filter(story__in=visible_stories(user), removed_at=None).defer("note")
    for telling in told.order_by("-at", "-pk"):
        found.setdefault(telling.story_id, []).append(telling)
    return found


def asked_questions(user: User) -> Sequence[Listed]:
    """The questions that stories are for: those of the behavior round. One query."""
    kind = kinds.KINDS.get(QUESTION)
    return kind.listing(user, Round.BEHAVIOR.value) if kind else ()


def questions_of(user: User, stories: Sequence[Story]) -> Mapping[str, Asked]:
    """The questions that these stories answer or were told for, by key: a query at most for each sort."""
    keys = {fit.key for story in stories for fit in story.fits.all()}
    keys |= {telling.key for story in stories for telling in story.tellings.all() if telling.key}
    names = [kinds.Named(QUESTION, key) for key in sorted(keys)]
    found = kinds.things(user, names)
    return {key: Asked(key, thing.title, thing.url, known=bool(thing.url)) for (_, key), thing in found.items()}


def strength_of(story: Story) -> Strength:
    """How far a story is; its tellings must be there. It reads the four texts: ask once for each story."""
    return strength_with(hints_of(story), story.tellings.all(), unfinished=bool(missing(story.parts)))


def hints_of(story: Story) -> tuple[str, ...]:
    """What a listener would miss in a story. It reads the four texts: ask once for each story."""
    return hints(story.parts, number=story.has_number)


def strength_with(said: Sequence[str], tellings: Collection[Telling], *, unfinished: bool) -> Strength:
    """How far a story is of which these hints are given and that was told like this, the latest first; ``unfinished``
    when it lacks a part."""
    if said:
        return Strength.UNFINISHED if unfinished else Strength.NEEDS_WORK
    last = next((average for telling in tellings if (average := telling.average) is not None), None)
    if last is None:
        return Strength.TOLD if tellings else Strength.WRITTEN
    return Strength.STRONG if last >= GOOD else Strength.TOLD


def story_url(slug: str) -> str:
    """The page of a story."""
    return address("story", slug)
