"""Code that was never submitted is handed in when its round ends, and judged like any other.

What waits stands in the database, so it is judged though the program was stopped in between: whoever looks at the
debrief sets the work going again. It is done once, however often a round is ended and however many work on it.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Collection
from datetime import datetime

from django.db import DatabaseError, connections, transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding import judging
from hexloop.apps.coding import services as coding
from hexloop.apps.coding.models import Attempt
from hexloop.apps.coding.packs import NotInPack, pack_problem
from hexloop.apps.coding.queries import visible_problems
from hexloop.apps.mock.models import HandIn, Mock, MockItem, MockRound
from hexloop.apps.mock.queries.handed_in import waiting_items
from hexloop.apps.mock.queries.material import PROBLEM
from hexloop.apps.mock.services.errors import NotNow
from hexloop.lib.errors import HexloopError

GRACE_S = 3.0
"""So long after the clock ended a round its code is left alone: the page hands over what was typed last."""

_log = logging.getLogger(__name__)
_lock = threading.Lock()
_under_way: set[int] = set()


def hand_in(*, user: User, mock_round: MockRound, after_s: float = 0.0) -> None:
    """Have the code that stands in the editors of a round judged, where it was never submitted. In the transaction
    that ends the round; judging begins ``after_s`` later."""
    items = [item for item in mock_round.items.filter(kind=PROBLEM).exclude(shown_at=None) if _is_open(item)]
    for item in items:
        item.hand_in = HandIn.WAITING
        item.save(update_fields=["hand_in"])
    if items:
        transaction.on_commit(lambda: judge_soon(user=user, items=items, after_s=after_s))


def hand_in_late(*, user: User, item: MockItem) -> None:
    """The last code of a round came when it was over: it is what stood in the editor, so it is judged too. What was
    graded by then stays as it is."""
    if item.kind != PROBLEM or item.went or item.hand_in == HandIn.WAITING or not _is_open(item):
        return
    item.hand_in = HandIn.WAITING
    item.save(update_fields=["hand_in"])
    transaction.on_commit(lambda: judge_soon(user=user, items=[item]))


@transaction.atomic
def hand_in_again(*, user: User, item: MockItem) -> None:
    """Have code judged that the judge failed on. Raises ``NotNow`` for any other."""
    item = accounts.owned(MockItem, user).select_for_update().get(pk=item.pk)
    if item.hand_in != HandIn.FAILED:
        raise NotNow("There is nothing left to judge here.")
    item.hand_in = HandIn.WAITING
    item.save(update_fields=["hand_in"])
    transaction.on_commit(lambda: judge_soon(user=user, items=[item]))


def go_on_judging(*, user: User, mock: Mock) -> None:
    """Set going again what waits in a mock and nobody works on, as after a restart."""
    judge_soon(user=user, items=waiting_items(mock))


def judge_soon(*, user: User, items: Collection[MockItem], after_s: float = 0.0) -> None:
    """Judge items in the background, one after the other; those under way are left alone."""
    with _lock:
        mine = [item.pk for item in items if item.pk not in _under_way]
        _under_way.update(mine)
    if mine:
        timer = threading.Timer(after_s, _work, args=[user, mine])
        timer.name, timer.daemon = f"hand-in-{mine[0]}", True
        timer.start()


def judge_handed_in(*, user: User, item_id: int) -> Attempt | None:
    """Judge what an item waits for and keep the attempt, as if it had been submitted when the round ended.

    ``None`` when it waits for nothing (any more), when the judge failed: the item says so then; or when the program
    stops: it goes on waiting.
    """
    while True:
        item = _waiting(user, item_id)
        if item is None:
            return None
        try:
            judged = judging.judge_submission(pack_problem(item.key), item.text, user_id=user.pk)
            attempt = _keep(user, item, judged)
        except HexloopError as error:
            if judging.shared_judge().closed:
                return None
            _log.warning("%s was handed in and could not be judged: %s", item.key, error)
            MockItem.objects.filter(pk=item_id, hand_in=HandIn.WAITING).update(hand_in=HandIn.FAILED)
            return None
        # Else the text became another one meanwhile.
        if attempt or _waiting(user, item_id) is None:
            return attempt


def starter_of(item: MockItem) -> str:
    """What the blank editor of a problem holds; empty where its pack is gone."""
    try:
        return pack_problem(item.key).starter
    except NotInPack:
        return ""


@transaction.atomic
def _keep(user: User, judged_item: MockItem, judged: judging.Judged) -> Attempt | None:
    """Keep the attempt, unless the item waits no more or holds another text by now."""
    found = accounts.owned(MockItem, user).select_for_update(of=("self",)).select_related("round")
    item = found.filter(pk=judged_item.pk, hand_in=HandIn.WAITING).first()
    if item is None or item.text != judged_item.text:
        return None
    problem = visible_problems(user).filter(slug=item.key).first()
    if problem is None:
        raise NotInPack(f"There is no problem {item.key} any more.")
    attempt = coding.record_attempt(
        user=user,
        problem=problem,
        source=item.text,
        judged=judged,
        seconds=item.spent_seconds,
        at=_ended_at(item),
        handed_in=True,
    )
    item.attempts.add(attempt)
    item.hand_in = HandIn.JUDGED
    item.save(update_fields=["hand_in"])
    return attempt


def _waiting(user: User, item_id: int) -> MockItem | None:
    return accounts.owned(MockItem, user).filter(pk=item_id, hand_in=HandIn.WAITING).first()


def _ended_at(item: MockItem) -> datetime:
    ended_at = item.round.ended_at
    assert ended_at is not None, "only what is over is handed in"
    return ended_at


def _is_open(item: MockItem) -> bool:
    """Whether code stands there that is somebody's own and was not submitted as it is."""
    text = item.text.strip()
    if not item.revision or not text or text == starter_of(item).strip():
        return False
    return all(source.strip() != text for source in item.attempts.values_list("source", flat=True))


def _work(user: User, item_ids: Collection[int]) -> None:
    try:
        for item_id in item_ids:
            judge_handed_in(user=user, item_id=item_id)
            with _lock:
                _under_way.discard(item_id)
    except DatabaseError as error:
        # It waits in the database until somebody looks at it again.
        _log.warning("What was handed in could not be judged now: %s", error)
    finally:
        with _lock:
            _under_way.difference_update(item_ids)
        connections.close_all()
