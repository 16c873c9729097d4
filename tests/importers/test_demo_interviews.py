"""The loops of the demo are believable on whatever day it is started."""

from datetime import timedelta

import pytest
from make import NOW, make_user

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.pipeline import queries
from hexloop.apps.pipeline.models import Round
from hexloop.importers.demo_interviews import apply_around

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("later", range(7))
def test_nobody_interviews_on_a_weekend_and_one_debrief_waits(later):
    user, at = make_user(), NOW + timedelta(days=later)
    clock = accounts.study_clock(accounts.preferences(user))

    apply_around(user=user, today=clock.day_of(at), clock=clock)

    days = [row.starts_at.astimezone(clock.zone).weekday() for row in Round.objects.exclude(starts_at=None)]
    assert len(days) > 8
    assert max(days) < 5
    assert len(queries.debriefs_waiting(user, at)) == 1
    assert len(queries.next_interviews(user, at, 9)) == 3
