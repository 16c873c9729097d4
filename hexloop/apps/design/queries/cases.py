"""A case by its key: of the packs or one of one's own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.design.models import Prompt

_OWN = re.compile(r"own-([1-9][0-9]{0,17})")


@dataclass(frozen=True, slots=True)
class CaseShown:
    """What an attempt needs of a case."""

    key: str
    title: str
    prompt: str
    under_nda: bool = False


def find_case(user: User, key: str) -> CaseShown | None:
    """The case of this key; ``None`` where there is none that this person may see. Archived prompts are found."""
    own = _OWN.fullmatch(key)
    row = accounts.owned(Prompt, user).filter(pk=int(own[1])).first() if own else None
    return CaseShown(row.key, row.title, row.prompt, row.under_nda) if row else None
