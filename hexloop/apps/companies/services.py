"""Every write on companies and tags."""

from __future__ import annotations

import re
from datetime import datetime

from django.db import transaction
from django.utils.text import slugify

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Company, Source, Tag
from hexloop.lib.errors import HexloopError

LONGEST_NAME = 80
MOST_COMPANIES = 1_000
_KIND = re.compile(r"[a-z]{1,32}")


class CannotTag(HexloopError):
    """A name that no company can have, or a thing that cannot be tagged."""


@transaction.atomic
def name_company(*, user: User, name: str, at: datetime) -> Company:
    """The company of this name, made if it is not there; capitals and spaces around do not matter.

    Raises ``CannotTag`` for a name that is empty or too long.
    """
    name = _clean(name)
    mine = accounts.owned(Company, user)
    found = mine.filter(name__iexact=name).first()
    if found:
        return found
    if mine.count() >= MOST_COMPANIES:
        raise CannotTag(f"You have {MOST_COMPANIES} companies. Delete one that you are done with, then add this one.")
    return Company.objects.create(owner=user, name=name, slug=_free_slug(user, name), made_at=at)


@transaction.atomic
def rename_company(*, company: Company, name: str) -> Company:
    """Give a company another name; its address stays. Raises ``CannotTag``."""
    name = _clean(name)
    if accounts.owned(Company, company.owner).filter(name__iexact=name).exclude(pk=company.pk).exists():
        raise CannotTag(f'There is a company called "{name}" already. Choose another name.')
    company.name = name
    company.save(update_fields=["name"])
    return company


@transaction.atomic
def delete_company(*, company: Company) -> None:
    """Take a company and its tags away. What was tagged stays."""
    company.delete()


@transaction.atomic
def tag(
    *, company: Company, kind: str, key: str, at: datetime, source: Source = Source.HAND, under_nda: bool = False
) -> Tag:
    """Note that the company asks this thing. Twice is once. Raises ``CannotTag``."""
    if not _KIND.fullmatch(kind) or not key or len(key) > 200:
        raise CannotTag("This cannot be tagged. Reload the page and try again.")
    values = {"owner": company.owner, "made_at": at, "source": source, "under_nda": under_nda}
    made, _ = Tag.objects.get_or_create(company=company, kind=kind, key=key, defaults=values)
    return made


@transaction.atomic
def note_frequency(*, tag: Tag, frequency: float) -> Tag:
    """Keep how often a company asks a thing, as its list says."""
    tag.frequency = frequency
    tag.save(update_fields=["frequency"])
    return tag


@transaction.atomic
def untag(*, company: Company, kind: str, key: str) -> None:
    """Take the tag away; one that is not there is no fault."""
    Tag.objects.filter(company=company, kind=kind, key=key).delete()


@transaction.atomic
def follow_thing(*, user: User, kind: str, key: str, to: str) -> None:
    """A thing has another key by now: who asks it still asks it."""
    accounts.owned(Tag, user).filter(kind=kind, key=key).update(key=to)


def _clean(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise CannotTag("A company needs a name. Type one and add it again.")
    if len(name) > LONGEST_NAME:
        raise CannotTag(f"This name has {len(name)} characters; {LONGEST_NAME} fit. Shorten it.")
    return name


def _free_slug(user: User, name: str) -> str:
    """An address for the name: with a number where another company has it, ``company`` where no letter is left."""
    base = slugify(name)[:70] or "company"
    taken = set(accounts.owned(Company, user).filter(slug__startswith=base).values_list("slug", flat=True))
    numbered = (base if number == 1 else f"{base}-{number}" for number in range(1, MOST_COMPANIES + 2))
    return next(slug for slug in numbered if slug not in taken)
