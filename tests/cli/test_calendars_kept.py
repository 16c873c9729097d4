"""The thread that makes connected calendars the same while the program runs."""

import threading

import pytest

from hexloop.cli import calendars

pytestmark = pytest.mark.django_db(transaction=True)


def test_it_looks_again_and_again_whatever_happens_and_ends_with_the_program(monkeypatch, caplog):
    looks, enough = [], threading.Event()

    def sync_due(*, at):
        looks.append(at)
        if len(looks) == 3:
            enough.set()
        raise ZeroDivisionError

    monkeypatch.setattr(calendars, "sync_due", sync_due)

    with calendars.calendars_kept(look_every_s=0.001):
        assert enough.wait(30)

    assert not any(thread.name == "calendars" for thread in threading.enumerate())
    assert "could not be made the same by themselves" in caplog.text
