"""A case by its key: of the packs or one of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.design.models import Prompt
from hexloop.apps.design.packs import pack_cases
from hexloop.core.content.design_cases.case import DesignCase
from hexloop.core.design.stages import Preset

_OWN = re.compile(r"own-([1-9][0-9]{0,17})")


@dataclass(frozen=True, slots=True)
class CaseShown:
    """What an attempt needs of a case. ``case`` is nothing for a prompt of one's own."""

    key: str
    title: str
    prompt: str
    leaning: Preset = Preset.EVEN
    case: DesignCase | None = None
    under_nda: bool = False


def find_case(user: User, key: str) -> CaseShown | None:
    """The case of this key; ``None`` where there is none that this person may see. Archived prompts are found. One
    query for a prompt of one's own, none for a case of the packs."""
    found = pack_cases().get(key)
    if found is not None:
        return CaseShown(found.id, found.title, found.prompt, found.leaning, found)
    number = own_id(key)
    row = accounts.owned(Prompt, user).filter(pk=number).first() if number else None
    return CaseShown(row.key, row.title, row.prompt, under_nda=row.under_nda) if row else None


def own_id(key: str) -> int | None:
    """The id of the prompt that a key names; ``None`` for anything else."""
    own = _OWN.fullmatch(key)
    return int(own[1]) if own else None


def own_ids(keys: Iterable[str]) -> set[int]:
    """The ids of the prompts among ``keys``."""
    return {number for key in keys if (number := own_id(key)) is not None}
