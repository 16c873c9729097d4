"""How long a page waits until it asks again what is still going on: 1, 2, 4, then every 8 seconds."""

from __future__ import annotations

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.mock.forms import read_number

MOST_WAIT_S = 8


def next_wait(request: SignedInRequest) -> int:
    """The seconds until the next question, twice those that the page waited for this one."""
    waited = read_number(request.GET.get("wait", ""))
    return min(MOST_WAIT_S, max(1, 2 * waited))
