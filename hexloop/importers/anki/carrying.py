"""A package into the apps: all of it in one transaction, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import IO

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.files import services as files
from hexloop.apps.files import store
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.questions.services import import_own
from hexloop.apps.review import kinds
from hexloop.apps.review import services as review
from hexloop.apps.review.models import Card
from hexloop.apps.review.scheduling import scheduling_for
from hexloop.apps.review.services.importing import CardsImported, ImportedCard, import_cards
from hexloop.core.formats.anki.schedule import Reader, moment
from hexloop.core.formats.guessing import Place
from hexloop.core.rounds import Round
from hexloop.importers.anki.preparing import Prepared, Ready, prepare
from hexloop.importers.anki.reading import opened_package
from hexloop.importers.naming import kept_private, under_nda
from hexloop.importers.progress import Progress
from hexloop.importers.report import Line, Outcome, Report

SOURCE = "anki"
BATCH = 500


def import_package(
    *,
    user: User,
    file: IO[bytes],
    places: Mapping[str, Place],
    at: datetime,
    progress: Progress | None = None,
    dry_run: bool = False,
) -> Report:
    """Take a package in: notes as own questions, cards with their dates and history, pictures and sounds.

    The same file again changes nothing. A note that was changed there since brings its text; a card keeps the state it
    has here when it was reviewed here later. Decks that ``places`` does not name go to ML breadth. ``dry_run`` does it
    all and takes it back. Raises ``BadFile`` and ``Cancelled``; then nothing was kept.
    """
    progress = progress or Progress()
    how = scheduling_for(user, at=at)
    with opened_package(file, scratch=store.scratch()) as package, store.arriving() as arriving:
        collection = package.collection
        made_on = collection.made_on or how.clock.day_of(moment(collection.made * 1000))
        reader = Reader(made_on, how.clock, float(how.preferences.retention), how.weights)
        ready = prepare(package, places=places, reader=reader, arriving=arriving, progress=progress)
        report = Report(lines=list(ready.left_out))
        with transaction.atomic():
            report.files = files.attach(user=user, files=ready.files, at=at)
            _keep(user=user, ready=ready, report=report, at=at, progress=progress)
            if dry_run:
                transaction.set_rollback(True)
            else:
                arriving.settle({blob.sha256 for blob in ready.files.values()})
    return report


def _keep(*, user: User, ready: Ready, report: Report, at: datetime, progress: Progress) -> None:
    here = _things_here(user, ready.questions)
    own = [one for one in ready.questions if one.thing not in here]
    private = under_nda(user=user, guids=[one.text.guid for one in own])
    progress.begin("Keeping questions", len(own))
    before = _edited(user, [one.text.guid for one in own])
    imported = import_own(user=user, notes=[kept_private(one.text, private) for one in own], source="apkg", at=at)
    after = _edited(user, list(before))
    cards = [card for one in own for card in _keyed(one, f"own-{imported.ids[one.text.guid]}")]
    cards += _cards_of_things(user, [one for one in ready.questions if one.thing in here], here, at)
    progress.begin("Keeping cards and their history", len(cards))
    count = accounts.owned(Card, user).filter(made_at=at).count()
    kept = import_cards(user=user, cards=cards, source=SOURCE, at=at, step=progress.reach)
    report.cards, report.reviews = count, kept.reviews
    for one in ready.questions:
        changed = one.text.guid in before and before[one.text.guid] != after.get(one.text.guid)
        names = _names(one, imported.ids)
        known = one.text.guid in before or (one.thing in here and kept.taken.isdisjoint(names))
        report.lines.append(_line(one, known=known, changed=changed, names=names, kept=kept))


def _line(one: Prepared, *, known: bool, changed: bool, names: Sequence[tuple[str, str]], kept: CardsImported) -> Line:
    newer_here = any(name in kept.kept for name in names)
    newer_there = known and any(name in kept.taken for name in names)
    if not known:
        return Line(one.title, one.deck, Outcome.IMPORTED)
    if changed or newer_there:
        said = ["its text was changed there"] if changed else []
        said += ["it was reviewed there later"] if newer_there else []
        said += ["its dates here stay, because it was reviewed here later"] if newer_here else []
        reason = "; ".join(said)
        return Line(one.title, one.deck, Outcome.UPDATED, f"{reason[0].upper()}{reason[1:]}.")
    reason = "It was reviewed here later, so its dates stay." if newer_here else ""
    return Line(one.title, one.deck, Outcome.UNCHANGED, reason)


def _names(one: Prepared, ids: Mapping[str, int]) -> list[tuple[str, str]]:
    if one.text.guid in ids:
        return [(card.kind, card.key) for card in _keyed(one, f"own-{ids[one.text.guid]}")]
    return [one.thing] if one.thing else []


def _keyed(one: Prepared, key: str) -> list[ImportedCard]:
    return [replace(card, key=f"{key}#{part}" if part else key) for part, card in one.cards.items()]


def _edited(user: User, guids: Sequence[str]) -> dict[str, datetime]:
    """When the questions with these guids were last changed, those that are here."""
    found: dict[str, datetime] = {}
    for start in range(0, len(guids), BATCH):
        rows = accounts.owned(OwnQuestion, user).filter(guid__in=guids[start : start + BATCH])
        found |= dict(rows.values_list("guid", "edited_at"))
    return found


def _things_here(user: User, questions: Sequence[Prepared]) -> dict[tuple[str, str], kinds.Thing]:
    """The things of packs that notes name and that are on this machine."""
    keys: dict[str, list[str]] = {}
    for one in questions:
        if one.thing and one.thing[0] in kinds.KINDS:
            keys.setdefault(one.thing[0], []).append(one.thing[1])
    return {
        (kind, key): thing
        for kind, wanted in keys.items()
        for start in range(0, len(wanted), BATCH)
        for key, thing in kinds.KINDS[kind].resolve(user, wanted[start : start + BATCH]).items()
        if kinds.KINDS[kind].round_of(thing)
    }


def _cards_of_things(
    user: User, named: Sequence[Prepared], here: Mapping[tuple[str, str], kinds.Thing], at: datetime
) -> list[ImportedCard]:
    new, cards = [], []
    for one in named:
        assert one.thing is not None
        kind, key = one.thing
        thing = here[kind, key]
        round_ = Round(kinds.KINDS[kind].round_of(thing))
        new.append(review.NewCard(kind=kind, key=key, round=round_, title=thing.title, topic=thing.topic))
        cards += [replace(card, kind=kind, key=key) for part, card in one.cards.items() if not part]
    review.put(user=user, cards=new, at=at)
    return cards
