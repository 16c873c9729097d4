"""What stays behind because it is under NDA: the marked rows, and everything that would tell of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from hexloop.apps.accounts.models import Owned, User
from hexloop.importers.whole.tables import REFERENCES, THINGS, kept, label, rows_of

HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(slots=True)
class Private:
    """The rows that stay, by table, and the things that they were: pairs of kind and key."""

    ids: dict[str, set[Any]] = field(default_factory=dict)
    names: set[tuple[str, str]] = field(default_factory=set)

    def __contains__(self, row: models.Model) -> bool:
        """Whether this row stays."""
        return row.pk in self.ids.get(label(type(row)), ())

    def names_one(self, kind: str, key: str) -> bool:
        """Whether a kind and a key name something that stays, or a part of it."""
        return (kind, key) in self.names or (kind, key.partition("#")[0]) in self.names

    def mentions_one(self, keys: Iterable[str]) -> bool:
        """Whether one of these keys names something that stays."""
        alone = {key for _, key in self.names}
        return any(key in alone or key.partition("#")[0] in alone for key in keys)

    @property
    def count(self) -> int:
        """How many rows stay."""
        return sum(map(len, self.ids.values()))


def private_rows(user: User) -> Private:
    """What of this person's stays behind. Rows that hang on a row that stays, stay too; so do cards, histories, tags
    and undo steps that name it."""
    found = Private()
    for model in kept():
        if issubclass(model, Owned):
            _add(found, rows_of(model, user).filter(under_nda=True))
    if not found.ids:
        return found
    before = -1
    while found.count != before:  # a card that stays takes its history along, and so on
        before = found.count
        for model in kept():
            _follow(found, model, user)
    return found


def _follow(found: Private, model: type[models.Model], user: User) -> None:
    rows = rows_of(model, user)
    for column in model._meta.concrete_fields:
        related = column.related_model
        if isinstance(column, models.ForeignKey) and column.remote_field.on_delete is models.CASCADE:
            parents = found.ids.get(label(related), set()) if isinstance(related, type) else set()
            for part in _parts(sorted(parents)):
                _add(found, rows.filter(**{f"{column.attname}__in": part}))
    if label(model) in REFERENCES:
        kind_field, key_field = REFERENCES[label(model)]
        fixed = kind_field not in {column.name for column in model._meta.concrete_fields}
        told = rows.values_list("pk", key_field, *([] if fixed else [kind_field]))
        ids = [pk for pk, key, *kind in told if found.names_one(kind[0] if kind else kind_field, key)]
        for part in _parts(ids):
            _add(found, rows.filter(pk__in=part))
    elif label(model) == "review.Action":
        told_changes = rows.values_list("pk", "changes")
        ids = [pk for pk, changes in told_changes if any(found.names_one(one["kind"], one["key"]) for one in changes)]
        for part in _parts(ids):
            _add(found, rows.filter(pk__in=part))
    elif label(model) == "questions.Drill":
        _add(found, [row for row in rows if found.mentions_one(row.keys)])  # type: ignore[attr-defined]


def _add(found: Private, rows: Iterable[models.Model]) -> None:
    for row in rows:
        name = label(type(row))
        found.ids.setdefault(name, set()).add(row.pk)
        if name in THINGS:
            found.names.add(THINGS[name].name(row))
        elif name == "review.Card":
            found.names.add((row.kind, row.key))  # type: ignore[attr-defined]


def _parts(ids: list[Any]) -> Iterable[list[Any]]:
    return (ids[start : start + 500] for start in range(0, len(ids), 500))
