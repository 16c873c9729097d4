"""Factories of companies with loops."""

from __future__ import annotations

from make import NOW

from hexloop.apps.companies import services as companies
from hexloop.apps.pipeline import services
from hexloop.core.interviews.words import RoundKind, Status


def make_company(user, name="Acme"):
    return companies.name_company(user=user, name=name, at=NOW)


def make_loop(user, company=None, *, rounds=(), status=Status.ONSITE, on=None, at=NOW, **text):
    """A loop with rounds of these kinds or texts."""
    company = company or make_company(user)
    texts = [one if isinstance(one, services.RoundText) else services.RoundText(RoundKind(one)) for one in rounds]
    text = services.LoopText(**({"role": "Senior MLE, search ranking"} | text))
    return services.make_loop(user=user, company=company, text=text, at=at, status=status, on=on, rounds=texts)


def make_round(user, kind="coding", *, loop=None, **text):
    """A round of a loop."""
    loop = loop or make_loop(user)
    text = services.RoundText(RoundKind(kind), **text)
    return services.add_rounds(user=user, loop=loop, rounds=[text], at=NOW)[0]
