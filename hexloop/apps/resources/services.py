"""Every write on resources: how far one is, and what one puts on the shelf."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Tag
from hexloop.apps.resources.models import (
    MOST_AUTHORS,
    MOST_PARTS,
    MOST_PLACE,
    MOST_TEXT,
    MOST_TITLE,
    MOST_URL,
    RATINGS,
    OwnResource,
    Progress,
    State,
    Step,
)
from hexloop.apps.resources.shelf import KIND, Shelved
from hexloop.apps.search import services as search
from hexloop.core.content.resources import EARLIEST, Cost, ResourceKind, is_web_address
from hexloop.core.rounds import Round
from hexloop.lib.errors import HexloopError

KEPT_FOR = timedelta(days=1)
"""How long a resource that was taken away can be brought back."""
MOST_OWN = 2_000
LATEST = 2_100


class CannotKeepResource(HexloopError):
    """A field holds what it cannot hold; the text says which and what to do."""


@dataclass(frozen=True, slots=True)
class OwnText:
    """What somebody says of a resource of their own."""

    title: str
    kind: ResourceKind
    rounds: tuple[Round, ...]
    authors: str = ""
    topics: Sequence[str] = ()
    why: str = ""
    parts: int = 0
    year: int = 0
    cost: Cost = Cost.UNKNOWN
    url: str = ""
    under_nda: bool = False


@transaction.atomic
def set_state(*, user: User, resource: Shelved, state: State, at: datetime) -> Progress:
    """Say how far one is. The same state again changes nothing."""
    progress = _locked(user, resource, at)
    if progress.state != state:
        progress.state = state
        _keep(user, progress, at)
    return progress


@transaction.atomic
def set_place(*, user: User, resource: Shelved, part: int, place: str, at: datetime) -> Progress:
    """Say where one is: a part (0: none said), words, or both. What was not started or put aside is going on then.
    Raises ``CannotKeepResource``."""
    place = " ".join(place.replace("\0", " ").split())
    if len(place) > MOST_PLACE:
        raise CannotKeepResource(f"Where you are takes {MOST_PLACE} characters. Shorten it, or write a note.")
    most = resource.parts or MOST_PARTS
    if not 0 <= part <= most:
        raise CannotKeepResource(f"There are {most} parts. Write a number from 0 to {most}.")
    progress = _locked(user, resource, at)
    if (progress.part, progress.place) != (part, place):
        progress.part, progress.place = part, place
        if (part or place) and progress.state != State.DONE:
            progress.state = State.GOING_ON
        _keep(user, progress, at)
    return progress


@transaction.atomic
def write_note(
    *, user: User, resource: Shelved, note: str, rating: int | None, under_nda: bool, at: datetime
) -> Progress:
    """Keep a note in Markdown, a rating or none, and whether they are under NDA. Raises ``CannotKeepResource``."""
    if rating is not None and rating not in RATINGS:
        raise CannotKeepResource("A rating goes from 1 to 5. Choose one of them, or none.")
    progress = _locked(user, resource, at)
    progress.note = _text("The note", note, MOST_TEXT)
    progress.rating = rating
    progress.under_nda = under_nda or resource.under_nda
    progress.save()
    _let_find(user, resource.key)
    return progress


@transaction.atomic
def add_own(*, user: User, text: OwnText, at: datetime) -> OwnResource:
    """Put a resource of one's own on the shelf. Raises ``CannotKeepResource``."""
    if accounts.owned(OwnResource, user).count() >= MOST_OWN:
        raise CannotKeepResource(f"You have {MOST_OWN} resources of your own. Delete one that you are done with first.")
    row = OwnResource(owner=user, made_at=at)
    _fill(row, text, at)
    row.save()
    _let_find(user, row.key)
    return row


@transaction.atomic
def edit_own(*, user: User, row: OwnResource, text: OwnText, at: datetime) -> OwnResource:
    """Change what is said of it; progress, note and tags stay. Raises ``CannotKeepResource``."""
    row = accounts.owned(OwnResource, user).select_for_update().get(pk=row.pk)
    _fill(row, text, at)
    row.save()
    if row.under_nda:
        accounts.owned(Progress, user).filter(key=row.key).update(under_nda=True)
    _let_find(user, row.key)
    return row


@transaction.atomic
def remove_own(*, user: User, row: OwnResource, at: datetime) -> None:
    """Take it from the shelf. For a day ``restore_own`` brings it back with all that belongs to it; what was taken away
    before that is deleted now."""
    accounts.owned(OwnResource, user).filter(pk=row.pk).update(removed_at=at)
    _let_find(user, row.key)
    old = list(accounts.owned(OwnResource, user).filter(removed_at__lt=at - KEPT_FOR))
    keys = [one.key for one in old]
    accounts.owned(Progress, user).filter(key__in=keys).delete()
    accounts.owned(Tag, user).filter(kind=KIND, key__in=keys).delete()
    accounts.owned(OwnResource, user).filter(pk__in=[one.pk for one in old]).delete()


@transaction.atomic
def restore_own(*, user: User, row: OwnResource) -> None:
    """Bring back what was taken away."""
    accounts.owned(OwnResource, user).filter(pk=row.pk).update(removed_at=None)
    _let_find(user, row.key)


def _let_find(user: User, key: str) -> None:
    search.refresh(user=user, kind=KIND, keys=[key])


def _locked(user: User, resource: Shelved, at: datetime) -> Progress:
    """The person's row for a resource, made if it is not there: two tabs at once make one."""
    begun = {"changed_at": at, "under_nda": resource.under_nda}
    rows = Progress.objects.select_for_update()
    return rows.get_or_create(owner=user, key=resource.key, defaults=begun)[0]


def _keep(user: User, progress: Progress, at: datetime) -> None:
    """Save the progress and where it stands at the end of this study day; a day that changed nothing leaves no step."""
    progress.changed_at = at
    progress.save()
    _let_find(user, progress.key)
    on = accounts.study_day(user, at)
    said = {"state": progress.state, "part": progress.part, "place": progress.place}
    before = progress.steps.filter(on__lt=on).order_by("-on").first()
    stood = (before.state, before.part, before.place) if before else (State.NOT_STARTED, 0, "")
    if stood == tuple(said.values()):
        progress.steps.filter(on=on).delete()
    else:
        Step.objects.update_or_create(progress=progress, on=on, defaults=said | {"at": at})


def _fill(row: OwnResource, text: OwnText, at: datetime) -> None:
    if not text.rounds:
        raise CannotKeepResource("Choose one round at least: the shelf is ordered by them.")
    if not 0 <= text.parts <= MOST_PARTS:
        raise CannotKeepResource(f"The number of parts goes up to {MOST_PARTS}. Leave it empty if you do not know.")
    if text.year and not EARLIEST <= text.year <= LATEST:
        raise CannotKeepResource(f"The year goes from {EARLIEST} to {LATEST}. Leave it empty if you do not know.")
    row.title = _line("The title", text.title, MOST_TITLE)
    if not row.title:
        raise CannotKeepResource("Give it a title first.")
    row.kind, row.cost, row.parts, row.year = text.kind.value, text.cost.value, text.parts, text.year
    row.authors = _line("The authors", text.authors, MOST_AUTHORS)
    row.rounds = " ".join(dict.fromkeys(each.value for each in text.rounds))
    row.topics = _line("The topics", " ".join(text.topics), 500)
    row.why = _text("Why it is there", text.why, MOST_TEXT)
    row.url = _address(text.url)
    row.under_nda, row.edited_at = text.under_nda, at


def _line(name: str, text: str, most: int) -> str:
    text = " ".join(text.replace("\0", " ").split())
    if len(text) > most:
        raise CannotKeepResource(f"{name} may have {most} characters. Shorten it.")
    return text


def _text(name: str, text: str, most: int) -> str:
    text = text.replace("\0", "").replace("\r\n", "\n").strip()
    if len(text) > most:
        raise CannotKeepResource(f"{name} may have {most} characters. Shorten it.")
    return text


def _address(url: str) -> str:
    url = url.strip()
    if not url:
        return ""
    if len(url) > MOST_URL or not is_web_address(url):
        raise CannotKeepResource("The address must begin with https:// or http://. Copy it from your browser.")
    return url
