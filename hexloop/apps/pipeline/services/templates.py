"""Typical loops that a person owns. Those that come with the program become rows once they are changed or removed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.pipeline.models import LoopTemplate, Round
from hexloop.apps.pipeline.services import cleaning
from hexloop.apps.pipeline.services.errors import CannotKeepLoop, ChangedElsewhere
from hexloop.apps.pipeline.services.rounds import MOST_ROUNDS
from hexloop.core.interviews.starters import STARTERS, PlannedRound, as_values
from hexloop.core.interviews.words import RoundKind
from hexloop.core.rounds import Round as Practised

MOST_TEMPLATES = 100


@transaction.atomic
def keep_template(
    *,
    user: User,
    name: str,
    rounds: Sequence[PlannedRound],
    at: datetime,
    template: LoopTemplate | None = None,
    starter: str = "",
    version: int = 0,
) -> LoopTemplate:
    """Keep a typical loop: a new one, ``template`` as it is now, or one's own of a ``starter``. ``version`` is the one
    that was opened. Raises ``ChangedElsewhere``, ``CannotKeepLoop``."""
    name = cleaning.line("The name", name, 120)
    if not name:
        raise CannotKeepLoop("A template needs a name. Type one, such as Onsite at a startup.")
    if not rounds:
        raise CannotKeepLoop("A template needs a round. Add one.")
    if len(rounds) > MOST_ROUNDS:
        raise CannotKeepLoop(f"A template takes {MOST_ROUNDS} rounds.")
    mine = accounts.owned(LoopTemplate, user)
    if template:
        row = mine.select_for_update().get(pk=template.pk)
        if row.version != version:
            raise ChangedElsewhere(row)
        row.version += 1
    else:
        if mine.filter(removed_at=None).count() >= MOST_TEMPLATES:
            raise CannotKeepLoop(f"You have {MOST_TEMPLATES} templates. Delete one first.")
        row = LoopTemplate(owner=user, starter=starter, made_at=at)
    row.name, row.rounds, row.edited_at, row.removed_at = name, [as_values(one) for one in rounds], at, None
    row.save()
    return row


@transaction.atomic
def template_of_rounds(*, user: User, name: str, rounds: Sequence[Round], at: datetime) -> LoopTemplate:
    """Save the rounds of a loop as a template: their kinds, names, what they entail and how long they take. Times,
    people and notes stay behind, and so does what a round under NDA entails. Raises ``CannotKeepLoop``."""
    planned = [
        PlannedRound(
            kind=RoundKind(row.kind),
            name=_name(row),
            entails="" if row.under_nda else row.entails,
            practises=Practised(row.practises) if row.practises else None,
            minutes=row.minutes,
        )
        for row in rounds
    ]
    return keep_template(user=user, name=name, rounds=planned, at=at)


@transaction.atomic
def remove_template(
    *, user: User, at: datetime, template: LoopTemplate | None = None, starter: str = ""
) -> LoopTemplate:
    """Take a template away; ``restore_template`` brings it back."""
    if template is None:
        given = next(one for one in STARTERS if one.key == starter)
        template = keep_template(user=user, name=given.name, rounds=given.rounds, at=at, starter=starter)
    accounts.owned(LoopTemplate, user).filter(pk=template.pk).update(removed_at=at)
    return template


@transaction.atomic
def restore_template(*, user: User, template: LoopTemplate) -> None:
    """Bring back a template that was taken away."""
    accounts.owned(LoopTemplate, user).filter(pk=template.pk).update(removed_at=None)


def _name(row: Round) -> str:
    """The name of a round without what is under NDA; one of another kind has one always."""
    if not row.under_nda:
        return row.name
    return "Round" if row.kind == RoundKind.CUSTOM else ""
