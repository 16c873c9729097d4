"""Links to an attempt: which there are, which still work, and what whoever has one sees."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from hexloop.apps.design.models import Attempt, Score, Share
from hexloop.apps.design.queries.lists import day_text
from hexloop.apps.design.queries.review import Choice
from hexloop.apps.design.queries.session import ClockShown, StageRow, clock_of
from hexloop.apps.files.models import Attachment
from hexloop.apps.files.queries import visible_attachments
from hexloop.core.design.rubric import WORDS, anchors
from hexloop.core.design.stages import Stage
from hexloop.lib.html import Html, files_at, shown_files
from hexloop.lib.markdown import to_html


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A link in the list of its owner. ``works`` until it ended or was revoked."""

    id: int
    made: str
    state: str
    works: bool
    scored: str


@dataclass(frozen=True, slots=True)
class SharedStage:
    """A stage as a friend sees it."""

    row: StageRow
    notes: Html | None
    choices: tuple[Choice, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Shared:
    """All that a link shows: no name, no other attempt, no score of anybody else."""

    title: str
    prompt: Html
    clock: ClockShown
    stages: tuple[SharedStage, ...]
    name: str
    scored: bool


def token_hash(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def share_of(token: str) -> Share | None:
    """The link of a token, also one that no longer works; ``None`` where there is none or its attempt is deleted."""
    rows = Share.objects.select_related("attempt__owner").filter(token_hash=token_hash(token))
    return rows.filter(attempt__removed_at=None, attempt__owner__is_active=True).first()


def why_closed(share: Share, at: datetime) -> str:
    """Why a link shows nothing any more, in a sentence; empty while it works."""
    if share.revoked_at is not None:
        return "This link was revoked by who made it. Ask them for another one."
    if share.ends_at <= at:
        return "This link has ended. Ask who sent it for another one."
    if share.attempt.under_nda:
        return "This attempt is not shown any more. Ask who sent the link."
    return ""


def open_shares(attempt: Attempt, at: datetime) -> QuerySet[Share]:
    """The links of an attempt that work."""
    return attempt.shares.filter(revoked_at=None, ends_at__gt=at)


def share_rows(attempt: Attempt, at: datetime, zone: ZoneInfo) -> Sequence[ShareRow]:
    """Every link of an attempt, the latest first, and who scored through it. Two queries."""
    names: dict[str, list[str]] = {}
    for by, name in attempt.scores.order_by("at", "pk").values_list("by", "name"):
        names.setdefault(by.split(".")[0], []).append(name or "a friend")
    return [
        ShareRow(
            id=share.pk,
            made=day_text(share.made_at, zone),
            state=_state(share, at, zone),
            works=share.revoked_at is None and share.ends_at > at,
            scored=", ".join(dict.fromkeys(names.get(share.key, []))),
        )
        for share in attempt.shares.order_by("-made_at", "-pk")
    ]


def shared_file(share: Share, sha256: str) -> Attachment | None:
    """A picture of who made the link, as long as the notes or the prompt of its attempt show it. Nothing else of
    theirs, and nothing that a note only links or names."""
    attempt = share.attempt
    texts = [attempt.prompt, *attempt.stages.values_list("notes", flat=True)]
    if not any(sha256 in shown_files(to_html(text)) for text in texts if sha256 in text):
        return None
    return visible_attachments(user=attempt.owner).filter(sha256=sha256).first()


def scorer(share: Share, browser: str) -> str:
    """Who scores: a link and the browser that came through it."""
    return f"{share.key}.{browser}"


def shared(
    share: Share,
    browser: str,
    at: datetime,
    *,
    files: str,
    typed: Mapping[str, tuple[int, str]] | None = None,
    name: str | None = None,
) -> Shared:
    """What a link shows, with what this browser said before, or with what was typed where a form comes back. Its
    pictures have their addresses below ``files``."""
    attempt = share.attempt
    given = list(Score.objects.filter(attempt=attempt, by=scorer(share, browser))) if browser else []
    said = typed or {score.stage: (score.points, score.words) for score in given}
    notes = dict(attempt.stages.values_list("stage", "notes"))
    clock = clock_of(attempt, at)
    return Shared(
        title=attempt.title,
        prompt=files_at(to_html(attempt.prompt), files),
        clock=clock,
        stages=tuple(_stage(row, notes.get(row.stage.value, ""), said, files) for row in clock.stages),
        name=name if name is not None else (given[0].name if given else ""),
        scored=bool(given),
    )


def _stage(row: StageRow, notes: str, said: Mapping[str, tuple[int, str]], files: str) -> SharedStage:
    points, words = said.get(row.stage.value, (0, ""))
    return SharedStage(
        row=row,
        notes=files_at(to_html(notes), files) if notes.strip() else None,
        choices=_choices(row.stage, points),
        words=words,
    )


def _choices(stage: Stage, points: int) -> tuple[Choice, ...]:
    return tuple(Choice(one.points, WORDS[one.points], one.words, one.points == points) for one in anchors(stage))


def _state(share: Share, at: datetime, zone: ZoneInfo) -> str:
    if share.revoked_at is not None:
        return f"revoked on {day_text(share.revoked_at, zone)}"
    word = "works until" if share.ends_at > at else "ended on"
    return f"{word} {day_text(share.ends_at, zone)}"
