"""Links that show one attempt to a friend: making one, giving it up, and the scores that come through it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max

from hexloop.apps.design.models import Attempt, Score, Share
from hexloop.apps.design.queries.shares import open_shares, scorer, token_hash, why_closed
from hexloop.apps.design.services.attempts import locked
from hexloop.apps.design.services.scores import CannotScore, score_attempt
from hexloop.lib.errors import HexloopError

DEFAULT_DAYS, MOST_DAYS = 14, 90
MOST_SHARES = 10
"""How many links of one attempt may work at the same time."""
MOST_FRIENDS = 20
"""How many browsers may score through one link."""
SCORES_EVERY = timedelta(seconds=2)
TOKEN_BYTES = 32


class CannotShare(HexloopError):
    """A link is not made; the text says why and what to do."""


class ShareClosed(HexloopError):
    """The link has ended or was given up; the text says so."""


class TooMany(HexloopError):
    """Scores come faster, or from more browsers, than friends give them."""


@transaction.atomic
def make_share(*, attempt: Attempt, days: int = DEFAULT_DAYS, at: datetime) -> tuple[Share, str]:
    """A new link and its token, which is told this once: only its hash is kept. Raises ``CannotShare``."""
    attempt = locked(attempt)
    if attempt.under_nda:
        raise CannotShare(
            "This attempt is under NDA, so it is shown to nobody. If it holds nothing confidential, take the mark away."
        )
    if not attempt.ended:
        raise CannotShare("A link can be made once the attempt has ended.")
    if not 1 <= days <= MOST_DAYS:
        raise CannotShare(f"A link works for 1 to {MOST_DAYS} days. Choose a number between.")
    if open_shares(attempt, at).count() >= MOST_SHARES:
        raise CannotShare(f"{MOST_SHARES} links to this attempt work already. Revoke one that nobody needs any more.")
    token = secrets.token_urlsafe(TOKEN_BYTES)
    share = Share.objects.create(
        attempt=attempt,
        key=secrets.token_hex(5),
        token_hash=token_hash(token),
        made_at=at,
        ends_at=at + timedelta(days=days),
    )
    return share, token


@transaction.atomic
def revoke_share(*, share: Share, at: datetime) -> None:
    """The link stops working now and for good; what was scored through it stays."""
    Share.objects.filter(pk=share.pk, revoked_at=None).update(revoked_at=at)


@transaction.atomic
def score_through(
    *,
    share: Share,
    browser: str,
    name: str,
    points: Mapping[str, int],
    words: Mapping[str, str],
    at: datetime,
) -> list[Score]:
    """Keep what a friend says, in the place of what the same browser said before. Raises ``ShareClosed``, ``TooMany``
    and ``CannotScore``."""
    share = Share.objects.select_for_update().select_related("attempt").get(pk=share.pk)
    if closed := why_closed(share, at):
        raise ShareClosed(closed)
    if not points:
        raise CannotScore("Choose 1 to 4 for at least one stage.")
    by = scorer(share, browser)
    through = Score.objects.filter(attempt=share.attempt, by__startswith=f"{share.key}.")
    last = through.aggregate(last=Max("at"))["last"]
    if last is not None and at - last < SCORES_EVERY:
        raise TooMany("Scores came in a moment ago. Wait two seconds, then press the button again.")
    if not through.filter(by=by).exists() and through.values("by").distinct().count() >= MOST_FRIENDS:
        raise TooMany(f"{MOST_FRIENDS} friends have scored through this link. Ask for a link of your own.")
    return score_attempt(attempt=share.attempt, by=by, name=name, points=points, words=words, at=at)
