"""What was handed in at the end of a round and is being judged."""

from __future__ import annotations

from hexloop.apps.mock.models import HandIn, Mock, MockItem


def waiting_items(mock: Mock) -> list[MockItem]:
    """The things of a mock whose verdict is still to come. One query."""
    waiting = MockItem.objects.filter(round__mock=mock, hand_in=HandIn.WAITING)
    return list(waiting.select_related("round").order_by("round__position", "position"))
