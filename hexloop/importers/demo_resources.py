"""The late evenings of the demo: a few things from the shelf, read and watched bit by bit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from hexloop.apps.accounts.models import User
from hexloop.apps.resources import queries, services
from hexloop.apps.resources.models import State
from hexloop.core.content.resources import ResourceKind
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.rounds import Round

LATE = time(21, 40)


@dataclass(frozen=True, slots=True)
class Evening:
    """What was done with ``key`` so many days ago: a part or a place reached, a state, or both."""

    days_ago: int
    key: str
    part: int = 0
    place: str = ""
    state: State | None = None


DIARY = (
    Evening(86, "neetcode-advanced-course", place="prefix sums"),
    Evening(82, "essence-of-linear-algebra", part=3),
    Evening(79, "essence-of-linear-algebra", part=9),
    Evening(75, "essence-of-linear-algebra", part=14, state=State.DONE),
    Evening(74, "neetcode-advanced-course", place="sliding windows"),
    Evening(70, "hundred-page-ml-book", part=3),
    Evening(61, "hundred-page-ml-book", part=6, place="the parts of a neural network"),
    Evening(58, "deep-learning-recommender-systems", place="the first pages"),
    Evening(57, "deep-learning-recommender-systems", state=State.PUT_ASIDE),
    Evening(54, "hundred-page-ml-book", part=11, state=State.DONE),
    Evening(38, "ml-system-design-interview", place="the framework"),
    Evening(30, "neetcode-advanced-course", place="union-find", state=State.DONE),
    Evening(26, "neural-networks-zero-to-hero", place="the small engine for gradients"),
    Evening(19, "ml-system-design-interview", place="visual search, drawn on my own first"),
    Evening(12, "minbpe", place="encode and decode"),
    Evening(11, "minbpe", state=State.DONE),
    Evening(6, "neural-networks-zero-to-hero", place="the lecture on backpropagation by hand"),
    Evening(3, "transformer-family-v2", place="positional encodings"),
    Evening(2, "ml-system-design-interview", place="ad click prediction"),
)

NOTES = (
    (75, "essence-of-linear-algebra", 5, "A matrix is a **movement of space**. Rank is how many dimensions are left."),
    (54, "hundred-page-ml-book", 4, "Every learner: a loss, a criterion over all data, a routine that makes it small."),
    (
        19,
        "ml-system-design-interview",
        4,
        "- ask for scale and latency first\n- two metrics: offline, online\n- a baseline",
    ),
)
"""Days ago, what, the rating, the note."""

OWN_BEGUN = 33


def read_along(*, user: User, today: date, clock: StudyClock) -> None:
    """Live the diary up to ``today``. What the packs of this installation do not hold is passed over."""
    for evening in DIARY:
        _spend(user, evening, _at(evening.days_ago, today, clock))
    for days_ago, key, rating, note in NOTES:
        found, at = queries.find_resource(user, key), _at(days_ago, today, clock) + timedelta(minutes=35)
        if found:
            services.write_note(user=user, resource=found, note=note, rating=rating, under_nda=False, at=at)
    at = _at(OWN_BEGUN, today, clock)
    text = services.OwnText(
        "Notes from our ranking reading group",
        ResourceKind.POST,
        (Round.DOMAIN,),
        topics=("learning-to-rank",),
        why="What we said about the papers, one page a week. Read my own pages again before the domain round.",
        parts=8,
    )
    own = services.add_own(user=user, text=text, at=at)
    _spend(user, Evening(OWN_BEGUN, own.key, part=5), at)


def _spend(user: User, evening: Evening, at: datetime) -> None:
    found = queries.find_resource(user, evening.key)
    if found is None:
        return
    if evening.part or evening.place:
        services.set_place(user=user, resource=found, part=evening.part, place=evening.place, at=at)
    if evening.state:
        services.set_state(user=user, resource=found, state=evening.state, at=at)


def _at(days_ago: int, today: date, clock: StudyClock) -> datetime:
    return datetime.combine(today - timedelta(days=days_ago), LATE, clock.zone)
