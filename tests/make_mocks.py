"""Mock interviews for tests."""

from datetime import timedelta
from random import Random

from make import NOW

from hexloop.apps.mock import services
from hexloop.core.interviews.mock_plans import PlannedRound
from hexloop.core.rounds import Round

KINDS = {
    "coding": PlannedRound(Round.CODING, 40, 10, flavor="dsa"),
    "long coding": PlannedRound(Round.CODING, 45, 10, flavor="dsa"),
    "ood": PlannedRound(Round.CODING, 40, 10, flavor="ood"),
    "breadth": PlannedRound(Round.BREADTH, 6, 5),
    "domain": PlannedRound(Round.DOMAIN, 10, 5),
    "behavior": PlannedRound(Round.BEHAVIOR, 18, 0),
    "project": PlannedRound(Round.PROJECT, 24, 0),
    "design": PlannedRound(Round.DESIGN, 45, 0),
}


def make_mock(user, *kinds, at=NOW, loop=None, title=""):
    """A mock of rounds of these kinds, not started."""
    rounds = [KINDS[kind] for kind in kinds or ("coding", "breadth", "behavior")]
    return services.make_mock(user=user, rounds=rounds, at=at, loop=loop, title=title)


def start(user, mock, position=1, *, at=NOW, seed=1):
    """Start one of its rounds."""
    row = mock.rounds.get(position=position)
    return services.start_round(user=user, round=row, at=at, random=Random(seed))


def finish(user, mock, *, at=NOW):
    """Go through every round of a mock, a minute each; its rows as they are then."""
    for place, row in enumerate(mock.rounds.order_by("position")):
        began = at + timedelta(minutes=2 * place)
        start(user, mock, row.position, at=began)
        services.end_round(user=user, round=row, at=began + timedelta(minutes=1))
    mock.refresh_from_db()
    return mock
