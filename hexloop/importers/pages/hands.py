"""What whoever carries rows and pages works with: the person, the moment, what came in before, and what to note."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding.problem_names import ProblemNames, problem_names
from hexloop.apps.companies import services as companies
from hexloop.apps.companies.models import Company
from hexloop.apps.companies.models import Source as TagSource
from hexloop.apps.files import services as files
from hexloop.apps.files.models import Origin, Source
from hexloop.apps.review.scheduling import Scheduling, scheduling_for
from hexloop.importers.report import Outcome

MOST_KEY = 400


class Known(NamedTuple):
    """What an earlier import made of something."""

    kind: str
    key: str
    fingerprint: str
    kept: str
    at: datetime


@dataclass
class Hands:
    """One import from a ``source``. ``began`` is when its file was brought: what came in since then counts as its own,
    also after it was stopped and gone on with."""

    user: User
    source: Source
    at: datetime
    began: datetime
    known: dict[str, Known]
    noted: list[Origin] = field(default_factory=list)
    _companies: dict[str, Company] = field(default_factory=dict)

    @cached_property
    def how(self) -> Scheduling:
        """How cards of this person are scheduled."""
        return scheduling_for(self.user, at=self.at)

    @cached_property
    def zone(self) -> ZoneInfo:
        """The zone that dates without one are in."""
        return accounts.preferences(self.user).zone

    @cached_property
    def problems(self) -> ProblemNames:
        """The problems that rows may name."""
        return problem_names(self.user)

    def begin_batch(self) -> None:
        """Forget what belongs to a transaction that has ended."""
        self.noted.clear()
        self._companies.clear()

    def end_batch(self) -> None:
        """Note where the things of this batch came from."""
        files.note_origins(origins=self.noted)

    def note(self, source_key: str, *, kind: str, key: str, fingerprint: str, told: str) -> None:
        """Remember where a thing came from."""
        self.noted.append(
            Origin(
                owner=self.user,
                source=self.source,
                source_key=short_key(source_key),
                kind=kind,
                key=key,
                fingerprint=fingerprint,
                kept=digest(told),
                at=self.at,
            )
        )

    def before(self, source_key: str) -> Known | None:
        """What an earlier import made of it."""
        return self.known.get(short_key(source_key))

    def same(self, before: Known) -> Outcome:
        """The outcome of what an earlier import made and that has not changed since."""
        return Outcome.IMPORTED if before.at >= self.began else Outcome.UNCHANGED

    def tag(self, names: Collection[str], *, kind: str, key: str) -> list[str]:
        """Note that companies ask a thing; the names that no company can have are given back."""
        refused = []
        for name in names:
            try:
                companies.tag(company=self.company(name), kind=kind, key=key, at=self.at, source=TagSource.LIST)
            except companies.CannotTag:
                refused.append(name)
        return refused

    def company(self, name: str) -> Company:
        """The company of this name, made where it is not there. Raises ``CannotTag``."""
        if name not in self._companies:
            self._companies[name] = companies.name_company(user=self.user, name=name, at=self.at)
        return self._companies[name]


def known_things(user: User, source: Source) -> dict[str, Known]:
    """Everything that this person has from a source."""
    rows = accounts.owned(Origin, user).filter(source=source)
    values = rows.values_list("source_key", "kind", "key", "fingerprint", "kept", "at")
    return {row[0]: Known(*row[1:]) for row in values.iterator()}


def digest(text: str) -> str:
    """The SHA-256 of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def fingerprint(*parts: object) -> str:
    """The SHA-256 of what was read, given as JSON types."""
    return digest(json.dumps(parts, ensure_ascii=False, default=str))


def short_key(source_key: str) -> str:
    """A key that fits: a long path by its hash."""
    return source_key if len(source_key) <= MOST_KEY else f"{source_key[:300]}…{digest(source_key)[:40]}"
