"""Which tables leave in an export, in which order, and how a row is written as plain values.

A table of ours that is neither kept nor named in ``STAY`` fails a test: nothing is forgotten by accident.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models

from hexloop.apps.accounts.models import Owned, User
from hexloop.core.formats.errors import BadFile

OURS = "hexloop.apps."

STAY = {
    "accounts.User": "the person; their preferences leave",
    "accounts.User_groups": "rights on a server",
    "accounts.User_user_permissions": "rights on a server",
    "accounts.SignInLink": "a secret of this computer",
    "calendar.Feed": "a secret of this computer",
    "calendar.Remote": "its password is a secret of this computer",
    "calendar.RemoteItem": "what a server holds; compared anew once it is connected again",
    "calendar.Step": "what can be undone in this home",
    "coding.Problem": "comes with the pack; named by its slug",
    "coding.ProblemTopic": "comes with the pack",
    "coding.ListEntry": "comes with the pack",
    "design.Share": "a secret of this computer",
    "mock.Invite": "a secret of this computer",
    "questions.Question": "comes with the pack; named by its slug",
    "recordings.Recording": "sound stays on the computer that it was recorded on",
    "recordings.Mark": "what happened in a sound, which stays",
    "review.DayRollup": "sums, made anew when they are looked at",
    "review.StatisticsCache": "sums, made anew when they are looked at",
}
"""The tables that stay, and why."""
STAYING_APPS = {"search": "an index, made anew from the rest"}

OF_PACKS = {"coding.Problem", "questions.Question"}
"""Rows of packs that others refer to: written by their slug."""
SETTINGS = {"accounts.Preferences", "review.MemoryChoices"}
"""Every home has these: they do not make it full, and an import replaces them."""


@dataclass(frozen=True, slots=True)
class Thing:
    """How the rows of a table are called by cards, tags and histories: ``kind``, and ``key`` with the names of fields
    in it. Parts of a thing have its key, ``#`` and more."""

    kind: str
    key: str

    def name(self, row: models.Model) -> tuple[str, str]:
        """Kind and key of a row."""
        return self.kind, self.key.format(row=row)


THINGS = {
    "design.Prompt": Thing("case", "{row.key}"),
    "mock.Mock": Thing("mock", "{row.key}"),
    "notes.Page": Thing("page", "{row.slug}"),
    "notes.Line": Thing("line", "{row.key}"),
    "papers.Highlight": Thing("highlight", "{row.key}"),
    "pipeline.Loop": Thing("loop", "{row.key}"),
    "pipeline.Round": Thing("round", "{row.key}"),
    "projects.Counter": Thing("counter", "{row.key}"),
    "projects.Project": Thing("project", "{row.key}"),
    "questions.OwnQuestion": Thing("question", "{row.key}"),
    "resources.OwnResource": Thing("resource", "{row.key}"),
    "stories.Story": Thing("story", "{row.key}"),
}
REFERENCES = {
    "calendar.BlockItem": ("kind", "key"),
    "calendar.SittingItem": ("kind", "key"),
    "review.Card": ("kind", "key"),
    "review.Review": ("card_kind", "card_key"),
    "companies.Tag": ("kind", "key"),
    "files.Origin": ("kind", "key"),
    "design.AnswerShown": ("case", "case_key"),
    "design.Attempt": ("case", "case_key"),
    "mock.MockItem": ("kind", "key"),
    "pipeline.AskedItem": ("kind", "key"),
    "projects.Counter": ("question", "question_key"),
    "questions.Answer": ("question", "key"),
    "questions.Note": ("question", "key"),
    "resources.Progress": ("resource", "key"),
    "stories.Fit": ("question", "key"),
    "stories.Story": ("project", "project_key"),
    "stories.Telling": ("question", "key"),
}
"""Where a row names a thing without a foreign key: the fields of the kind (or the kind itself) and of the key."""


def label(model: type[models.Model]) -> str:
    """``notes.Page``."""
    return model._meta.label


def ours() -> list[type[models.Model]]:
    """Every table of our apps."""
    return [
        model
        for config in apps.get_app_configs()
        if config.name.startswith(OURS)
        for model in config.get_models(include_auto_created=True)
    ]


def kept() -> list[type[models.Model]]:
    """The tables that leave; one that refers to another stands after it."""
    left = [model for model in ours() if label(model) not in STAY and model._meta.app_label not in STAYING_APPS]
    ordered: list[type[models.Model]] = []
    while left:
        ready = [model for model in left if not (_referred(model) & set(left)) - {model}]
        if not ready:
            raise AssertionError(f"Tables that refer to each other in a ring: {left}")
        ordered += ready
        left = [model for model in left if model not in ready]
    return ordered


def fields(model: type[models.Model]) -> list[models.Field[Any, Any]]:
    """The columns that are written: all but the owner."""
    return [field for field in model._meta.concrete_fields if field.remote_field is None or field.related_model != User]


def rows_of(model: type[models.Model], user: User) -> models.QuerySet[models.Model]:
    """This person's rows, in the order of their ids."""
    manager = model._default_manager
    if issubclass(model, Owned):
        return manager.filter(owner=user).order_by("pk")
    parent = next(field for field in model._meta.concrete_fields if _owned_by(field))
    return manager.filter(**{f"{parent.name}__owner": user}).order_by("pk")


def as_values(row: models.Model) -> dict[str, Any]:
    """A row as JSON values by column. A row of a pack is named by its slug."""
    return {field.name: _value(row, field) for field in fields(type(row))}


def from_values(
    model: type[models.Model], values: Mapping[str, Any], user: User, slugs: Mapping[str, int]
) -> models.Model:
    """The row that ``values`` tell of, not stored. ``slugs`` finds rows of packs by ``coding.Problem:slug``.

    A column that is not told has its default. Raises ``BadFile`` for a column that is not known here or a value that it
    does not hold.
    """
    known = {field.name: field for field in fields(model)}
    for name in values:
        if name not in known:
            raise BadFile(f'nothing is called "{name}" in {label(model)}')
    row = model(**{known[name].attname: _read(known[name], value, slugs) for name, value in values.items()})
    if issubclass(model, Owned):
        row.owner_id = user.pk  # type: ignore[attr-defined]
    return row


def _referred(model: type[models.Model]) -> set[Any]:
    return {field.related_model for field in model._meta.concrete_fields if field.remote_field is not None}


def _owned_by(field: models.Field[Any, Any]) -> bool:
    related = field.related_model
    return isinstance(related, type) and issubclass(related, Owned)


def _of_pack(field: models.Field[Any, Any]) -> str:
    """``coding.Problem`` where a column names a row of a pack."""
    related = field.related_model
    if isinstance(related, type) and issubclass(related, models.Model) and label(related) in OF_PACKS:
        return label(related)
    return ""


def _value(row: models.Model, field: models.Field[Any, Any]) -> Any:
    if _of_pack(field):
        found = getattr(row, field.name)
        return None if found is None else found.slug
    value = getattr(row, field.attname)
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _read(field: models.Field[Any, Any], value: Any, slugs: Mapping[str, int]) -> Any:
    if value is None and not field.null:
        raise BadFile(f'"{field.name}" is empty')
    pack = _of_pack(field)
    if value is None or isinstance(field, models.JSONField):
        return value
    if pack:
        if f"{pack}:{value}" not in slugs:
            raise BadFile(f'"{field.name}" names {str(value)[:60]!r}, which is not in the export')
        return slugs[f"{pack}:{value}"]
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    if not _fits(target, value):
        raise BadFile(f'"{field.name}" is {str(value)[:60]!r}, which it cannot be')
    try:
        read = target.to_python(value)
        if read not in target.empty_values:
            target.run_validators(read)
    except (ValidationError, ValueError, OverflowError) as error:
        raise BadFile(f'"{field.name}" is {str(value)[:60]!r}, which it cannot be') from error
    return read


def _fits(field: models.Field[Any, Any], value: Any) -> bool:
    """Whether a JSON value is of the kind that a column holds; Django would bend it otherwise."""
    if field.choices and value not in field.empty_values and value not in dict(field.flatchoices):
        return False
    if isinstance(field, models.DateTimeField):
        return isinstance(value, str) and "+" in value[10:]
    if isinstance(field, models.TextField | models.CharField | models.DateField | models.DecimalField):
        return isinstance(value, str)
    if isinstance(field, models.BooleanField):
        return isinstance(value, bool)
    return isinstance(value, int | float) and not isinstance(value, bool)


def pack_slugs() -> dict[str, int]:
    """The ids of rows of packs by ``coding.Problem:slug``."""
    return {
        f"{table}:{slug}": pk
        for table in sorted(OF_PACKS)
        for slug, pk in apps.get_model(table)._default_manager.values_list("slug", "pk")
    }
