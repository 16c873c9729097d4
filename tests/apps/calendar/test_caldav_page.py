"""The page that connects a calendar; what is asked there is answered by its owner only."""

import pytest
from make import NOW, make_user

from hexloop.apps.calendar import services as blocks
from hexloop.apps.calendar.models import BusyKind, BusySource, Remote, RemoteItem
from hexloop.apps.calendar.services import remotes
from hexloop.apps.calendar.views import remotes as views
from hexloop.lib.outside import Unreachable

pytestmark = pytest.mark.django_db
THEIRS = (
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:Coding\r\nDTSTART:20261126T090000Z\r\nDURATION:PT1H\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture(autouse=True)
def passwords(settings, tmp_path):
    settings.PASSWORDS_FILE = tmp_path / "passwords.json"


@pytest.fixture
def item(user):
    """A block that both sides changed."""
    plan = blocks.Plan(first_on=NOW.date(), starts_minute=600, minutes=60, zone="UTC", title="Coding")
    block = blocks.make_block(user=user, plan=plan, at=NOW)
    busy = BusySource.objects.create(owner=user, kind=BusyKind.REMOTE, name="dav.mine")
    remote = Remote.objects.create(owner=user, url="https://dav.mine/study/", login="me", busy=busy)
    text = THEIRS.format(uid=block.uid)
    return RemoteItem.objects.create(remote=remote, href="/x.ics", uid=block.uid, key=f"block-{block.pk}", theirs=text)


def test_a_connection_that_fails_keeps_what_was_typed(signed_in, monkeypatch):
    page = signed_in.post(
        "/calendar/others/remote/", {"url": "http://127.0.0.1/x/", "login": "me", "password": "hunter2"}
    )

    assert page.status_code == 422
    text = page.content.decode()
    assert 'value="http://127.0.0.1/x/"' in text
    assert "hunter2" not in text
    assert not Remote.objects.exists()


def test_a_server_that_does_not_answer_is_a_sentence(signed_in, item, monkeypatch):
    def sync(**_):
        raise Unreachable("Hexloop could not reach your calendar server.", again=True)

    monkeypatch.setattr(views, "sync", sync)

    page = signed_in.post("/calendar/others/remote/sync/")

    assert page.status_code == 422
    assert "could not reach your calendar server. Nothing is lost." in page.content.decode()


def test_both_sides_are_shown_in_words(signed_in, item):
    text = signed_in.get("/calendar/others/").content.decode()

    assert "Thursday 26 November at 09:00, 60 min" in text
    assert f"{NOW:%A} 22 November at 10:00, 60 min" in text


def test_ours_is_kept(signed_in, item):
    signed_in.post(f"/calendar/others/remote/{item.pk}/answer/", {"keep": "ours"})

    item.refresh_from_db()
    assert (item.theirs, item.sent) == ("", "")


def test_theirs_is_taken(signed_in, item, user):
    signed_in.post(f"/calendar/others/remote/{item.pk}/answer/", {"keep": "theirs"})

    block = blocks.blocks.Block.objects.get()
    assert (f"{block.first_on}", block.starts_minute) == ("2026-11-26", 540)


def test_another_persons_question_is_not_found(client, item, stranger):
    for other in (stranger, make_user("mate")):
        client.force_login(other)
        assert client.post(f"/calendar/others/remote/{item.pk}/answer/", {"keep": "theirs"}).status_code == 404
        client.post("/calendar/others/remote/disconnect/")
        assert "dav.mine" not in client.get("/calendar/others/").content.decode()

    item.refresh_from_db()
    assert item.theirs


def test_disconnecting_forgets_the_connection_and_leaves_the_blocks(signed_in, item):
    signed_in.post("/calendar/others/remote/disconnect/")

    assert (Remote.objects.count(), RemoteItem.objects.count(), blocks.blocks.Block.objects.count()) == (0, 0, 1)


def test_an_address_of_two_lines_is_refused(user):
    with pytest.raises(Unreachable):
        remotes.connect(user=user, url="https://a.example/\r\nX: y", login="", password="", open_network=False, at=NOW)
