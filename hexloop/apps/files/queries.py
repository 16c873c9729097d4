"""Every read of files."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.db.models import QuerySet

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.files import store
from hexloop.apps.files.models import Attachment, Import, Origin, Source, Stage
from hexloop.core.formats.recognition import HEAD, picture_size

REMEMBERED = 20
"""How many imports back a deck's round and topic are remembered."""
BATCH = 500


def visible_attachments(*, user: User) -> QuerySet[Attachment]:
    """The files of this person."""
    return accounts.owned(Attachment, user)


def visible_imports(*, user: User) -> QuerySet[Import]:
    """What this person brought in, the newest first."""
    return accounts.owned(Import, user).order_by("-made_at", "-pk")


def attachments_by_hash(*, user: User, hashes: Collection[str]) -> dict[str, Attachment]:
    """This person's files with these hashes."""
    wanted = sorted(hashes)
    found: dict[str, Attachment] = {}
    for start in range(0, len(wanted), BATCH):
        rows = visible_attachments(user=user).filter(sha256__in=wanted[start : start + BATCH])
        found |= {row.sha256: row for row in rows}
    return found


def picture_sizes(*, user: User, hashes: Collection[str]) -> Mapping[str, tuple[int, int]]:
    """Width and height of this person's pictures with these hashes, as far as they are there. At most one query."""
    if not hashes:
        return {}
    found = {}
    for sha256 in visible_attachments(user=user).filter(sha256__in=hashes, shown=True).values_list("sha256", flat=True):
        try:
            with store.path_of(sha256).open("rb") as file:
                found[sha256] = picture_size(file.read(HEAD))
        except FileNotFoundError:
            continue
    return found


def origins(*, user: User, source: Source) -> dict[str, Origin]:
    """What this person has from a source, by its key there."""
    return {origin.source_key: origin for origin in accounts.owned(Origin, user).filter(source=source)}


def remembered_decks(*, user: User) -> dict[str, tuple[str, str]]:
    """Round and topic that were last chosen for each deck."""
    chosen: dict[str, tuple[str, str]] = {}
    done = visible_imports(user=user).filter(stage=Stage.DONE).values_list("choices", flat=True)[:REMEMBERED]
    for choices in done:
        for deck, (round_key, topic) in choices.get("decks", {}).items():
            chosen.setdefault(deck, (round_key, topic))
    return chosen
