"""Names by which a person's own questions are known again when they come back."""

from __future__ import annotations

import secrets

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.questions.models import OwnQuestion

BATCH = 500


@transaction.atomic
def name_own(*, user: User) -> None:
    """Give the questions that were written here a name; they keep it. Nothing else about them changes."""
    nameless = list(accounts.owned(OwnQuestion, user).filter(guid=""))
    for question in nameless:
        question.guid = f"hexloop-{secrets.token_urlsafe(9)}"
    OwnQuestion.objects.bulk_update(nameless, ["guid"], BATCH)
