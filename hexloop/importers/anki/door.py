"""Packages of Anki's: looked at, and imported with a round and a topic for each deck."""

from __future__ import annotations

from typing import IO, Any

from hexloop.apps.accounts.models import User
from hexloop.apps.files import store
from hexloop.apps.files.models import Source
from hexloop.core.formats.errors import BadFile
from hexloop.importers.anki.carrying import import_package
from hexloop.importers.anki.preparing import deck_counts, type_counts
from hexloop.importers.anki.reading import opened_package
from hexloop.importers.door import Door, Job
from hexloop.importers.places import as_json, guessed, place_from
from hexloop.importers.report import Report

_ZIP = b"PK"


def _is_mine(file: IO[bytes], name: str) -> bool:
    return file.read(2) == _ZIP


def _look(user: User, file: IO[bytes], name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    with opened_package(file, scratch=store.scratch()) as package:
        collection = package.collection
        decks = deck_counts(collection)
        holds = {
            "decks": decks,
            "types": type_counts(collection),
            "notes": len(collection.notes),
            "cards": len(collection.cards),
            "reviews": len(collection.answers),
            "media": len(package.media),
        }
    if not collection.notes:
        raise BadFile("This package holds no notes. In Anki choose File, Export, and a deck that has cards.")
    return holds, {"decks": as_json(guessed(user=user, decks=decks))}


def _carry_out(job: Job) -> Report:
    places = {deck: place_from(words) for deck, words in job.brought.choices["decks"].items()}
    return import_package(
        user=job.user, file=job.file, places=places, at=job.at, progress=job.progress, dry_run=job.dry_run
    )


ANKI = Door(Source.ANKI, _is_mine, _look, _carry_out, one="Note", where="Deck", leads_to="review", leads_as="Review")
