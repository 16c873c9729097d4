"""Names by which a person's own questions are known again when they come back, and what must not change then."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from dataclasses import replace

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.questions.services import ImportedText

BATCH = 500


@transaction.atomic
def name_own(*, user: User) -> None:
    """Give the questions that were written here a name; they keep it. Nothing else about them changes."""
    nameless = list(accounts.owned(OwnQuestion, user).filter(guid=""))
    for question in nameless:
        question.guid = f"hexloop-{secrets.token_urlsafe(9)}"
    OwnQuestion.objects.bulk_update(nameless, ["guid"], BATCH)


def under_nda(*, user: User, guids: Sequence[str]) -> set[str]:
    """Those of the questions with these names that this person put under NDA."""
    found: set[str] = set()
    for start in range(0, len(guids), BATCH):
        rows = accounts.owned(OwnQuestion, user).filter(under_nda=True, guid__in=guids[start : start + BATCH])
        found |= set(rows.values_list("guid", flat=True))
    return found


def kept_private(note: ImportedText, private: Collection[str]) -> ImportedText:
    """The note, under NDA if it is here: no other program knows that flag, and none may take it away."""
    return replace(note, text=replace(note.text, under_nda=True)) if note.guid in private else note
