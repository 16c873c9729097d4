"""What the page of a round shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.pipeline.models import AskedItem, Debrief, Round
from hexloop.apps.pipeline.queries.asked import Suggestion, suggestions
from hexloop.apps.pipeline.queries.times import Now, agreed_text, days_text, ends_at, length_text
from hexloop.apps.pipeline.queries.visible import web_links
from hexloop.apps.review import kinds
from hexloop.core.interviews.words import Outcome, Stage
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.wording import day_text
from hexloop.core.rounds import Round as Practised
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A line of what was asked. A line that names nothing yet has ``suggestions``."""

    pk: int
    text: str
    kind: str
    title: str
    url: str
    went: str
    level: int
    round: str
    suggestions: list[Suggestion]


@dataclass(frozen=True, slots=True)
class DebriefPart:
    """A debrief to read."""

    went: str
    level: int
    notes: Html | None
    asked: list[AskedRow]
    on: str


@dataclass(frozen=True, slots=True)
class RoundPage:
    """A round to read. ``when`` is for who looks, ``agreed`` in the zone of the agreement where clocks differ."""

    row: Round
    company: str
    slug: str
    loop_title: str
    loop_number: int
    stage: str
    practises: str
    when: str
    left: str
    agreed: str
    length: str
    outcome: str
    links: list[str]
    notes: Html | None
    debrief: DebriefPart | None
    ended: bool
    wants_debrief: bool


def round_page(user: User, row: Round, at: datetime) -> RoundPage:
    """Everything on the page of a round."""
    now = Now(at, accounts.preferences(user).zone)
    company = row.loop.company
    end = ends_at(row)
    ended = end is not None and end <= at
    debrief = accounts.owned(Debrief, user).filter(round=row).first()
    return RoundPage(
        row=row,
        company=company.name,
        slug=company.slug,
        loop_title=row.loop.role or f"Loop {row.loop.number}",
        loop_number=row.loop.number,
        stage=row.stage.replace("_", " "),
        practises=Practised(row.practises).title if row.practises else "",
        when=_when(row, now),
        left=_left(row, now, ended),
        agreed=agreed_text(row, now),
        length=length_text(row.minutes),
        outcome=Outcome(row.outcome).title,
        links=web_links(row.links),
        notes=to_html(row.notes) if row.notes else None,
        debrief=_debrief(user, debrief, now) if debrief else None,
        ended=ended,
        wants_debrief=ended and debrief is None and not row.no_debrief and row.outcome != Outcome.CANCELLED,
    )


def _when(row: Round, now: Now) -> str:
    if row.starts_at is None:
        return row.availability or "No time yet"
    local = row.starts_at.astimezone(now.zone)
    return f"{local:%a} {day_text(local.date(), now.today)} {local:%H:%M}"


def _left(row: Round, now: Now, ended: bool) -> str:
    if row.starts_at is None or ended or row.stage == Stage.DONE:
        return ""
    return days_text((row.starts_at.astimezone(now.zone).date() - now.today).days)


def _debrief(user: User, debrief: Debrief, now: Now) -> DebriefPart:
    items = list(debrief.asked.order_by("place", "pk"))
    return DebriefPart(
        went=Grade(debrief.went).title if debrief.went else "",
        level=debrief.went or 0,
        notes=to_html(debrief.notes) if debrief.notes else None,
        asked=_asked(user, items, now.at),
        on=day_text(debrief.made_at.astimezone(now.zone).date(), now.today),
    )


def _asked(user: User, items: Sequence[AskedItem], at: datetime) -> list[AskedRow]:
    found = kinds.things(user, [item for item in items if item.key])
    return [_asked_row(user, item, found.get((item.kind, item.key)), at) for item in items]


def _asked_row(user: User, item: AskedItem, thing: kinds.Thing | None, at: datetime) -> AskedRow:
    kind = kinds.KINDS.get(item.kind)
    return AskedRow(
        pk=item.pk,
        text=item.text,
        kind=item.kind,
        title=thing.title if thing else item.text,
        url=thing.url if thing else "",
        went=Grade(item.went).title if item.went else "",
        level=item.went or 0,
        round=kind.round_of(thing) if kind and thing else "",
        suggestions=suggestions(user, item, at),
    )
