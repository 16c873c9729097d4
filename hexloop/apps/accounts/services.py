"""Every write about people: preferences, the laptop's one user, sign-in links."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import transaction

from hexloop.apps.accounts import queries
from hexloop.apps.accounts.models import Preferences, SignInLink, User
from hexloop.lib.errors import HexloopError

LOCAL_NAME = "me"
LINK_LIFE = timedelta(hours=24)


class LinkRefused(HexloopError):
    """A sign-in link that does not sign anybody in."""


@transaction.atomic
def change_preferences(*, user: User, changes: Mapping[str, Any]) -> Preferences:
    """Store the named fields of ``Preferences``; the others stay as they are.

    Raises Django's ``ValidationError``, by field, when a value is not allowed; nothing is stored then.
    """
    User.objects.select_for_update().get(pk=user.pk)
    chosen = queries.preferences(user)
    for name, value in changes.items():
        setattr(chosen, name, value)
    chosen.full_clean(validate_constraints=False)
    chosen.save()
    return chosen


def local_user() -> User:
    """The one user of a laptop, made at the first call. Two processes at once get the same one."""
    user, _ = User.objects.get_or_create(username=LOCAL_NAME, defaults={"password": make_password(None)})
    return user


@transaction.atomic
def make_link(*, user: User, at: datetime) -> str:
    """A token that signs one browser in once within 24 hours. Only its hash is stored."""
    token = secrets.token_urlsafe(32)
    SignInLink.objects.create(user=user, token_hash=_hash(token), made_at=at, expires_at=at + LINK_LIFE)
    return token


@transaction.atomic
def use_link(*, token: str, at: datetime) -> User:
    """The user whom the link signs in; it works once. Raises ``LinkRefused`` with what to do next."""
    link = SignInLink.objects.select_for_update().select_related("user").filter(token_hash=_hash(token)).first()
    if link is None:
        raise LinkRefused("This sign-in link is not known here. Run hexloop open in a terminal for a new one.")
    if link.used_at is not None:
        raise LinkRefused("This sign-in link was used already. Run hexloop open in a terminal for a new one.")
    if at >= link.expires_at:
        raise LinkRefused("This sign-in link is older than a day. Run hexloop open in a terminal for a new one.")
    link.used_at = at
    link.save(update_fields=["used_at"])
    return link.user


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
