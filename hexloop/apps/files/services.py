"""Every write of files and imports."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.files import store
from hexloop.apps.files.models import Attachment, Import, Origin, Source, Stage
from hexloop.apps.files.queries import attachments_by_hash
from hexloop.apps.files.store import Blob

BATCH = 500
FORGOTTEN = timedelta(days=7)
"""How long a file waits for its choices."""


@transaction.atomic
def attach(*, user: User, files: Mapping[str, Blob], at: datetime) -> int:
    """Let these files, by name, belong to this person; those that do already stay as they are. How many are new.

    The bytes must be in the store when the transaction ends.
    """
    by_hash = {blob.sha256: (name, blob) for name, blob in reversed(list(files.items()))}
    known = attachments_by_hash(user=user, hashes=by_hash)
    rows = [
        Attachment(
            owner=user,
            sha256=sha256,
            name=name.replace("\0", "")[:255],
            media_type=blob.media_type,
            shown=blob.shown,
            bytes=blob.bytes,
            made_at=at,
        )
        for sha256, (name, blob) in by_hash.items()
        if sha256 not in known
    ]
    Attachment.objects.bulk_create(rows, BATCH, ignore_conflicts=True)
    return len(rows)


@transaction.atomic
def begin_import(*, brought: Import) -> Import:
    """Store a file that was read and waits for the person's choices. Older ones that nobody came back to go."""
    waiting = accounts.owned(Import, brought.owner).filter(stage=Stage.CHOOSING)
    for old in waiting.filter(made_at__lt=brought.made_at - FORGOTTEN):
        drop_import(user=brought.owner, brought=old)
    for old in accounts.owned(Import, brought.owner).filter(stage=Stage.STOPPED).exclude(kept=""):
        if old.made_at < brought.made_at - FORGOTTEN:
            leave_import(brought=old)
    brought.save()
    return brought


@transaction.atomic
def choose(*, brought: Import, choices: Mapping[str, Any]) -> bool:
    """Keep what was chosen and let the import begin; ``False`` when it has begun already."""
    changed = Import.objects.filter(pk=brought.pk, stage=Stage.CHOOSING).update(
        stage=Stage.RUNNING, choices=dict(choices)
    )
    brought.refresh_from_db()
    return bool(changed)


@transaction.atomic
def end_import(
    *,
    brought: Import,
    stage: Stage,
    text: str,
    at: datetime,
    counts: Mapping[str, int] | None = None,
    report: Sequence[Sequence[str]] = (),
    details: Mapping[str, Any] | None = None,
) -> None:
    """Note how an import ended; its file is not needed any more."""
    store.drop_incoming(brought.kept)
    brought.stage, brought.text, brought.ended_at, brought.kept = stage, text[:1000], at, ""
    brought.counts, brought.report = dict(counts or {}), [list(row) for row in report]
    brought.details = dict(details or {})
    brought.save()


@transaction.atomic
def pause_import(*, brought: Import, text: str, at: datetime) -> None:
    """Note that an import stopped part of the way. Its file stays, so that it can be gone on with."""
    brought.stage, brought.text, brought.ended_at = Stage.STOPPED, text[:1000], at
    brought.save(update_fields=["stage", "text", "ended_at"])


@transaction.atomic
def resume_import(*, brought: Import) -> bool:
    """Go on with an import that stopped part of the way; ``False`` when it cannot be, or is under way already."""
    stopped = Import.objects.filter(pk=brought.pk, stage=Stage.STOPPED).exclude(kept="")
    changed = stopped.update(stage=Stage.RUNNING, ended_at=None)
    brought.refresh_from_db()
    return bool(changed)


@transaction.atomic
def leave_import(*, brought: Import) -> None:
    """Let an import that stopped part of the way be as it is; its file is not needed any more."""
    store.drop_incoming(brought.kept)
    Import.objects.filter(pk=brought.pk, stage=Stage.STOPPED).update(kept="")


@transaction.atomic
def drop_import(*, user: User, brought: Import) -> None:
    """Forget a file that waits; what was imported stays."""
    store.drop_incoming(brought.kept)
    accounts.owned(Import, user).filter(pk=brought.pk).delete()


@transaction.atomic
def note_origins(*, origins: Sequence[Origin]) -> None:
    """Note where things came from, in place of what was noted before."""
    Origin.objects.bulk_create(
        origins,
        BATCH,
        update_conflicts=True,
        unique_fields=["owner", "source", "source_key"],
        update_fields=["kind", "key", "fingerprint", "kept", "at"],
    )


@transaction.atomic
def follow_thing(*, user: User, kind: str, key: str, to: str) -> None:
    """A thing has another key by now: it still came from where it came from."""
    accounts.owned(Origin, user).filter(kind=kind, key=key).update(key=to)


def stop_left_over(*, at: datetime, running: Iterable[int], resumable: Collection[Source] = ()) -> None:
    """Imports that were under way when the program ended: nothing of them was kept, and what they left goes. Those of
    ``resumable`` sources kept what was in by then and can be gone on with."""
    store.sweep(at.timestamp())
    for left in Import.objects.filter(stage=Stage.RUNNING).exclude(pk__in=set(running)):
        if left.source in resumable:
            pause_import(
                brought=left, text="Hexloop ended while this was under way. What was in by then is kept.", at=at
            )
            continue
        end_import(
            brought=left,
            stage=Stage.FAILED,
            text="Hexloop ended while this was under way, so nothing of it was kept. Import the file again.",
            at=at,
        )
