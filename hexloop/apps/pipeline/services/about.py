"""People, files and offers of companies and loops."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Company
from hexloop.apps.files.models import Attachment
from hexloop.apps.pipeline.models import Contact, FileUse, Loop, LoopFile, Offer
from hexloop.apps.pipeline.services import cleaning
from hexloop.apps.pipeline.services.errors import CannotKeepLoop, ChangedElsewhere
from hexloop.core.interviews.pay import CannotVest, read_vesting

KEPT_FOR = timedelta(days=1)
MOST_CONTACTS = 200
MOST_FILES = 50
MOST_PAY = Decimal(10) ** 12


@dataclass(frozen=True, slots=True)
class ContactText:
    """All that is said of a person. ``loop`` is the one that they belong to, if any."""

    name: str
    role: str = ""
    mail: str = ""
    phone: str = ""
    notes: str = ""
    loop: Loop | None = None


@dataclass(frozen=True, slots=True)
class OfferText:
    """All that an offer says; see ``Offer``."""

    currency: str = "USD"
    base: Decimal = Decimal(0)
    bonus: Decimal = Decimal(0)
    bonus_is_percent: bool = False
    equity: Decimal = Decimal(0)
    vesting_years: int = 4
    vesting: str = ""
    sign_on: Decimal = Decimal(0)
    other: Decimal = Decimal(0)
    other_words: str = ""
    deadline_on: date | None = None
    notes: str = ""


@transaction.atomic
def keep_contact(
    *, user: User, company: Company, text: ContactText, at: datetime, contact: Contact | None = None
) -> Contact:
    """Keep a person of a company: a new one, or ``contact`` as it is now. Raises ``CannotKeepLoop``."""
    mine = accounts.owned(Contact, user).filter(company=company)
    if contact is None and mine.count() >= MOST_CONTACTS:
        raise CannotKeepLoop(f"A company takes {MOST_CONTACTS} contacts. Delete one first.")
    row = mine.select_for_update().get(pk=contact.pk) if contact else Contact(owner=user, company=company, made_at=at)
    row.name = cleaning.line("The name", text.name, 120)
    if not row.name:
        raise CannotKeepLoop("A contact needs a name. Write who it is.")
    row.role = cleaning.line("The role", text.role, 120)
    row.mail = _mail(text.mail)
    row.phone = cleaning.line("The phone number", text.phone, 40)
    row.notes = cleaning.notes(text.notes)
    row.loop = text.loop
    row.under_nda = bool(text.loop and text.loop.under_nda)
    row.save()
    return row


@transaction.atomic
def remove_contact(*, user: User, contact: Contact, at: datetime) -> None:
    """Take a person away. For a day ``restore_contact`` brings them back."""
    accounts.owned(Contact, user).filter(pk=contact.pk).update(removed_at=at)
    accounts.owned(Contact, user).filter(removed_at__lt=at - KEPT_FOR).delete()


@transaction.atomic
def restore_contact(*, user: User, contact: Contact) -> None:
    """Bring back a person who was taken away."""
    accounts.owned(Contact, user).filter(pk=contact.pk).update(removed_at=None)


@transaction.atomic
def attach_file(*, user: User, loop: Loop, attachment: Attachment, name: str, use: FileUse, at: datetime) -> LoopFile:
    """Let a file that was kept belong to a loop. Raises ``CannotKeepLoop``."""
    if loop.files.filter(removed_at=None).count() >= MOST_FILES:
        raise CannotKeepLoop(f"A loop takes {MOST_FILES} files. Take one off first.")
    name = " ".join(name.replace("\0", " ").split())[:255] or attachment.name
    return LoopFile.objects.create(loop=loop, attachment=attachment, name=name, use=use, made_at=at)


@transaction.atomic
def remove_file(*, file: LoopFile, at: datetime) -> None:
    """Take a file off its loop; its bytes stay with the person's files. For a day ``restore_file`` brings it back."""
    LoopFile.objects.filter(pk=file.pk).update(removed_at=at)
    LoopFile.objects.filter(loop=file.loop_id, removed_at__lt=at - KEPT_FOR).delete()


@transaction.atomic
def restore_file(*, file: LoopFile) -> None:
    """Bring back a file that was taken off."""
    LoopFile.objects.filter(pk=file.pk).update(removed_at=None)


@transaction.atomic
def keep_offer(*, user: User, loop: Loop, text: OfferText, version: int, at: datetime) -> Offer:
    """Keep what a loop pays. ``version`` is the one that was opened, 0 for none.

    Raises ``ChangedElsewhere`` when another version stands by now, ``CannotKeepLoop``.
    """
    loop = accounts.owned(Loop, user).select_for_update().get(pk=loop.pk)
    offer = accounts.owned(Offer, user).filter(loop=loop).first()
    if offer and offer.version != version and offer.removed_at is None:
        raise ChangedElsewhere(offer)
    offer = offer or Offer(owner=user, loop=loop, version=0, made_at=at)
    _fill_offer(offer, text)
    offer.under_nda, offer.removed_at = loop.under_nda, None
    offer.version, offer.edited_at = offer.version + 1, at
    offer.save()
    return offer


@transaction.atomic
def remove_offer(*, user: User, offer: Offer, at: datetime) -> None:
    """Take an offer away; ``restore_offer`` brings it back."""
    accounts.owned(Offer, user).filter(pk=offer.pk).update(removed_at=at)


@transaction.atomic
def restore_offer(*, user: User, offer: Offer) -> None:
    """Bring back an offer that was taken away."""
    accounts.owned(Offer, user).filter(pk=offer.pk).update(removed_at=None)


def _fill_offer(offer: Offer, text: OfferText) -> None:
    currency = text.currency.strip().upper()
    if not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
        raise CannotKeepLoop("A currency has three letters, such as USD, EUR or GBP.")
    amounts = {name: getattr(text, name) for name in ("base", "bonus", "equity", "sign_on", "other")}
    for name, amount in amounts.items():
        if not (amount.is_finite() and 0 <= amount < MOST_PAY):
            raise CannotKeepLoop(f"The {name.replace('_', '-')} cannot be {amount}. Write an amount of zero or more.")
        setattr(offer, name, amount)
    try:
        read_vesting(text.vesting, text.vesting_years)
    except CannotVest as error:
        raise CannotKeepLoop(str(error)) from error
    offer.currency = currency
    offer.bonus_is_percent = text.bonus_is_percent
    offer.vesting_years = text.vesting_years
    offer.vesting = cleaning.line("The vesting", text.vesting, 80)
    offer.other_words = cleaning.line("What the other pay is", text.other_words, 200)
    offer.deadline_on = text.deadline_on
    offer.notes = cleaning.notes(text.notes)


def _mail(text: str) -> str:
    text = text.strip()
    if text:
        try:
            validate_email(text)
        except ValidationError as error:
            raise CannotKeepLoop(f"{text[:60]} is no mail address. Write one such as ada@example.com.") from error
    return text
