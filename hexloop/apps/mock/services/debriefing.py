"""The debrief: how each round went."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.mock.finding import KIND
from hexloop.apps.mock.models import MockRound, State
from hexloop.apps.mock.models.mocks import MOST_WORDS
from hexloop.apps.mock.services.errors import NotNow
from hexloop.apps.search import services as search
from hexloop.core.interviews.rubric import SCORES, read_scores
from hexloop.core.rounds import Round


@transaction.atomic
def write_debrief(
    *,
    user: User,
    round: MockRound,  # noqa: A002 -- the word of the product
    how_it_went: int | None,
    scores: Mapping[str, object],
    words: str,
) -> MockRound:
    """Keep how a round went: the whole from 1 to 4 (``None``: not said), the rubric's lines, and words of one's own.
    Raises ``NotNow`` while it runs or when the words are too many."""
    row = accounts.owned(MockRound, user).select_for_update(of=("self",)).select_related("mock").get(pk=round.pk)
    if row.state in {State.PLANNED, State.RUNNING}:
        raise NotNow("Write the debrief when the round is over.")
    if len(words) > MOST_WORDS:
        raise NotNow(f"Your own words take {MOST_WORDS} characters and have {len(words)}. Shorten them.")
    row.how_it_went = how_it_went if how_it_went in SCORES else None
    row.scores = read_scores(Round(row.kind), scores)
    row.words = words.strip()
    row.save(update_fields=["how_it_went", "scores", "words"])
    search.refresh(user=user, kind=KIND, keys=[row.mock.key])
    return row
