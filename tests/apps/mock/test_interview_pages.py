"""The interviewer's pages: who sees them, what is on them, what can be done there."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from make import NOW, make_user
from make_mocks import make_mock, start

from hexloop.apps.design.models import Prompt
from hexloop.apps.mock import invitations, rooms, services
from hexloop.apps.mock.guessing import FROM_ONE, Guesses
from hexloop.apps.mock.models import Invite, Mark, MockItem, MockRound, Note, Release
from hexloop.apps.mock.services import inviting
from hexloop.apps.mock.views import interview as views

# What a script sends at an address of the network, where browsers tell no Sec-Fetch-Mode.
SCRIPT = {"Accept": "application/json"}


@pytest.fixture(autouse=True)
def no_guesses(monkeypatch):
    monkeypatch.setattr(views, "GUESSES", Guesses())


@pytest.fixture
def user():
    return make_user()


@pytest.fixture
def mock(user):
    mock = make_mock(user, "coding", "breadth")
    start(user, mock)
    return mock


@pytest.fixture
def mira(mock):
    """A browser without an account that came in by the link."""
    return let_in(mock)


def let_in(mock, at=NOW, **more):
    invite = inviting.invite(user=mock.owner, mock=mock, name="Mira", hours=12, at=at, **more)
    client = Client()
    client.get(reverse("interview_link", args=[invitations.ticket_of(invite, invitations.LINK)]))
    return client


def page_of(mock):
    return reverse("interview", args=[mock.pk])


def item_of(mock):
    return MockItem.objects.filter(round__mock=mock, left_at=None).first()


def give(client, mock, **fields):
    return client.post(reverse("interview_give", args=[mock.pk]), {"item": item_of(mock).pk, "kind": "hint"} | fields)


def note(client, mock, revision=0, position=1, **fields):
    sent = {"source": json.dumps({"text": "", "words": "", "shared": False} | fields), "revision": revision}
    return client.post(reverse("interview_note", args=[mock.pk, position]), sent, headers=SCRIPT)


def test_code_opens_the_page_and_sets_a_cookie_for_it_alone(mock):
    invite = inviting.invite(user=mock.owner, mock=mock, name="Mira", hours=12, at=NOW)
    client = Client()

    form = client.get("/interview/")
    answer = client.post("/interview/", {"code": invitations.shown(invitations.code_of(mock.pk, NOW)).lower()})

    cookie = answer.cookies["hexloop-interview-80"]
    assert form.status_code == 200
    assert answer.url == page_of(mock)
    assert cookie["path"] == page_of(mock)
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", 12 * 3600)
    assert client.get(answer.url).status_code == 200
    invite.refresh_from_db()
    assert invite.seen_at == NOW


@pytest.mark.parametrize(("code", "says"), [("", "Type the code"), ("NOSUCH22", "No invitation has this code")])
def test_wrong_code_gets_a_sentence(db, code, says):
    answer = Client().post("/interview/", {"code": code})

    assert answer.status_code == 422
    assert says in answer.content.decode()


def test_guessing_is_slowed_down(db):
    client = Client()
    statuses = [client.post("/interview/", {"code": "NOSUCH22"}).status_code for _ in range(FROM_ONE + 1)]

    assert statuses == [422] * FROM_ONE + [429]


def test_link_that_ended_says_so_and_sets_nothing(mock, sunday_evening):
    invite = inviting.invite(user=mock.owner, mock=mock, name="", hours=12, at=NOW)
    sunday_evening.shift(timedelta(hours=12))
    client = Client()

    answer = client.get(reverse("interview_link", args=[invitations.ticket_of(invite, invitations.LINK)]))

    assert answer.status_code == 403
    assert "This invitation has ended" in answer.content.decode()
    assert "hexloop-interview-80" not in client.cookies


ADDRESSES = [
    ("interview", "get", ()),
    ("interview_state", "get", ()),
    ("interview_give", "post", ()),
    ("interview_next", "post", ()),
    ("interview_note", "post", (1,)),
]


@pytest.mark.parametrize("who", ["owner", "team-mate", "stranger", "interviewer of another mock", "forged"])
@pytest.mark.parametrize(("name", "method", "more"), ADDRESSES, ids=[name for name, *_ in ADDRESSES])
def test_only_who_was_invited_to_it_gets_in(user, mock, name, method, more, who):
    """The same answer for a mock that is there and for one that is not."""
    client = Client()
    if who == "owner":
        client.force_login(user)
    elif who == "team-mate":
        client.force_login(make_user("team-mate"))
    elif who == "interviewer of another mock":
        other = make_mock(user, "breadth")
        client = let_in(other)
        client.cookies["hexloop-interview-80"]["path"] = "/"
    elif who == "forged":
        client.cookies["hexloop-interview-80"] = "eyJmaWVsZHMiOnt9fQ." + "A" * 43
    before = Release.objects.count(), Note.objects.count(), Mark.objects.count()

    answers = [getattr(client, method)(reverse(name, args=[number, *more])) for number in (mock.pk, 999_999)]

    assert [answer.status_code for answer in answers] == [403, 403]
    assert "add-up" not in answers[0].content.decode().lower()
    assert (Release.objects.count(), Note.objects.count(), Mark.objects.count()) == before


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/mock/",
        "/mock/{}/",
        "/mock/{}/rounds/1/",
        "/mock/{}/debrief/",
        "/coding/problems/",
        "/pages/",
        "/search/?q=x",
        "/export/",
        "/settings/",
        "/files/" + "a" * 64 + "/",
    ],
)
def test_cookie_of_an_interviewer_opens_no_other_page(mock, mira, path):
    mira.cookies["hexloop-interview-80"]["path"] = "/"

    answers = [mira.get(path.format(mock.pk)), mira.post(path.format(mock.pk))]

    assert {answer.status_code for answer in answers} == {403}


def test_page_shows_the_question_its_hints_and_its_answer(mock, mira):
    page = mira.get(page_of(mock)).content.decode()

    assert "Editorial" in page
    assert "A solution" in page
    assert "Example 1" in page
    assert page.count('name="place"') > 0
    assert "The round as a whole" in page
    assert "hexloop open" not in page


def test_page_may_talk_to_the_room_and_to_nothing_else(mock, mira):
    class Live:
        """A room on port 9000."""

        def reserved_port(self):
            return 9000

        running_port = reserved_port

    without = mira.get(page_of(mock)).headers["Content-Security-Policy"]
    rooms.live_through(Live())
    with_room = mira.get(page_of(mock)).headers["Content-Security-Policy"]
    code_page = Client().get("/interview/").headers["Content-Security-Policy"]
    rooms.live_through(None)

    assert with_room == without.replace("connect-src 'self'", "connect-src 'self' ws://testserver:9000/room")
    assert code_page == without


def test_state_tells_clock_texts_and_what_happened(user, mock, mira, sunday_evening):
    services.save_text(user=user, item=item_of(mock), text="x = 1", revision=0, at=NOW)
    sunday_evening.shift(timedelta(minutes=1))

    state = mira.get(reverse("interview_state", args=[mock.pk]), headers=SCRIPT).json()

    row, item = mock.rounds.get(position=1), item_of(mock)
    assert state == {
        "place": f"{row.pk} running {item.pk}",
        "clock": "39:00",
        "state": "Running",
        "texts": {f"item-{item.pk}": "x = 1", f"notes-{row.pk}": ""},
        "events": [],
    }


def test_given_hint_is_the_candidates_at_once_and_counts_once(user, mock, mira, client):
    answers = [give(mira, mock, place=0), give(mira, mock, place=0)]

    client.force_login(user)
    round_page = client.get(f"/mock/{mock.pk}/rounds/1/", {"part": "given"}, headers={"HX-Request": "true"})
    [release] = Release.objects.all()
    [mark] = Mark.objects.all()
    assert [answer.url for answer in answers] == [page_of(mock)] * 2
    assert (release.kind, release.place, release.item) == ("hint", 0, item_of(mock))
    assert (mark.kind, mark.words) == ("hint", release.text)
    assert release.text in round_page.content.decode()


def test_own_words_are_cleaned_where_they_are_shown(user, mock, mira, client):
    give(mira, mock, text="<script>alert(1)</script> try *small* numbers")

    client.force_login(user)
    shown = client.get(f"/mock/{mock.pk}/rounds/1/").content.decode()
    assert "<script>alert" not in shown
    assert "<em>small</em>" in shown


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"text": "  "}, "Write down what you want to give."),
        ({"place": 99}, "Write down what you want to give."),
        ({"place": -1}, ""),
        ({"kind": "answer", "place": 0}, ""),
        ({"item": 999_999, "place": 0}, "The candidate has gone on."),
        ({"item": "x", "place": 0}, "The candidate has gone on."),
        ({"text": "x" * 5001}, "Say it in 5,000 characters at most."),
    ],
)
def test_what_cannot_be_given_is_refused_with_a_sentence(mock, mira, fields, says):
    answer = give(mira, mock, **fields)

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not Release.objects.exists()


def test_nothing_is_given_after_the_round(user, mock, mira):
    item = item_of(mock)
    services.end_round(user=user, round=mock.rounds.get(position=1), at=NOW)

    sent = {"item": item.pk, "kind": "hint", "place": 0}
    answer = mira.post(reverse("interview_give", args=[mock.pk]), sent, headers=SCRIPT)

    assert answer.status_code == 422
    assert answer.json() == {"message": "The candidate has gone on. Look again what is asked now."}
    assert not Release.objects.exists()


def test_interviewer_asks_what_comes_next(user, mock, mira):
    services.end_round(user=user, round=mock.rounds.get(position=1), at=NOW)
    start(user, mock, position=2)
    first = item_of(mock)

    answer = mira.post(reverse("interview_next", args=[mock.pk]), {"item": first.pk})
    again = mira.post(reverse("interview_next", args=[mock.pk]), {"item": first.pk})

    first.refresh_from_db()
    assert answer.url == page_of(mock)
    assert first.left_at == NOW
    assert again.status_code == 422


def test_scores_and_notes_are_kept_as_they_are_written(mock, mira):
    first = note(mira, mock, text="calm", words="good", **{"score-whole": "3", "score-code": "4", "score-nope": "4"})
    second = note(mira, mock, revision=1, text="calm, precise", shared=True, **{"score-whole": "9"})

    kept = Note.objects.get()
    assert (first.json(), second.json()) == ({"revision": 1}, {"revision": 2})
    assert (kept.text, kept.words, kept.shared, kept.score, kept.scores) == ("calm, precise", "", True, None, {})


def test_second_window_is_asked_which_notes_to_keep(mock, mira):
    note(mira, mock, text="first", **{"score-whole": "2", "score-code": "1"})

    answer = note(mira, mock, revision=0, text="second")

    assert answer.status_code == 409
    assert answer.json()["revision"] == 1
    assert json.loads(answer.json()["source"]) == {
        "text": "first",
        "words": "",
        "shared": False,
        "score-whole": "2",
        "score-code": "1",
    }


def test_notes_are_kept_without_scripts_too(mock, mira):
    sent = {"revision": 0, "text": "calm", "words": "", "score-whole": "4", "shared": "on"}
    answer = mira.post(reverse("interview_note", args=[mock.pk, 1]), sent)

    kept = Note.objects.get()
    assert answer.url == page_of(mock)
    assert (kept.text, kept.score, kept.shared) == ("calm", 4, True)


@pytest.mark.parametrize(
    "sent",
    [
        {"revision": 0, "source": "no JSON"},
        {"revision": 0, "source": '{"shared": "yes"}'},
        {"revision": "x", "source": "{}"},
        {"revision": 0, "source": json.dumps({"text": "x" * 100_001})},
        {"revision": 0, "source": json.dumps({"words": "x" * 5_001})},
        {"revision": 0, "source": json.dumps({"text": "a\0b"})},
        {"revision": 0, "source": json.dumps({"text": "a\ud800b"})},
    ],
)
def test_hostile_notes_are_refused(mock, mira, sent):
    answer = mira.post(reverse("interview_note", args=[mock.pk, 1]), sent, headers=SCRIPT)

    assert answer.status_code == 422
    assert not Note.objects.exists()


def test_note_to_a_round_that_is_not_there_is_refused(mock, mira):
    assert note(mira, mock, position=9).status_code == 422


def test_candidate_sees_notes_only_when_they_are_shared_and_it_is_over(user, mock, mira, client):
    note(mira, mock, text="secret note", **{"score-whole": "2"})
    client.force_login(user)
    during = client.get(f"/mock/{mock.pk}/rounds/1/").content.decode()
    services.end_mock(user=user, mock=mock, at=NOW)
    unshared = client.get(f"/mock/{mock.pk}/debrief/").content.decode()
    note(mira, mock, revision=1, text="secret note", shared=True)
    shared = client.get(f"/mock/{mock.pk}/debrief/").content.decode()

    assert [("secret note" in page) for page in (during, unshared, shared)] == [False, False, True]


def test_revoked_interviewer_sees_nothing_any_more(mock, mira):
    inviting.revoke(invite=Invite.objects.get(), at=NOW)

    page = mira.get(page_of(mock))
    state = mira.get(reverse("interview_state", args=[mock.pk]), headers=SCRIPT)

    assert page.status_code == 403
    assert "This invitation was revoked" in page.content.decode()
    assert state.json() == {"ended": inviting.REVOKED}


def test_what_is_under_nda_is_hidden_unless_the_owner_shows_it(user, mock):
    MockItem.objects.update(under_nda=True, text="a secret of Globex")
    mock.under_nda, mock.title = True, "Globex onsite"
    mock.save()
    hidden, shown = let_in(mock), let_in(mock, at=NOW - timedelta(seconds=1), shows_nda=True)

    pages = [client.get(page_of(mock)).content.decode() for client in (hidden, shown)]
    states = [client.get(reverse("interview_state", args=[mock.pk])).json() for client in (hidden, shown)]
    refused = give(hidden, mock, place=0)

    assert [("under NDA, so it is not shown" in page) for page in pages] == [True, False]
    assert [("Globex" in page) for page in pages] == [False, True]
    assert [("a secret of Globex" in json.dumps(state)) for state in states] == [False, True]
    assert refused.status_code == 422


def test_page_waits_for_the_first_round_and_shows_a_break(user):
    mock = make_mock(user, "coding", "breadth")
    client = let_in(mock)

    before = client.get(page_of(mock)).content.decode()
    start(user, mock)
    services.end_round(user=user, round=mock.rounds.get(position=1), at=NOW)
    resting = client.get(reverse("interview_state", args=[mock.pk])).json()
    MockRound.objects.all().delete()
    empty = client.get(page_of(mock)), client.get(reverse("interview_state", args=[mock.pk])).json()

    assert "The candidate starts this round" in before
    assert resting["state"] == "Break"
    assert empty[0].status_code == 200
    assert empty[1] == {"place": ""}


@pytest.mark.parametrize("kind", ["breadth", "behavior", "project", "design", "domain", "ood"])
def test_every_kind_of_round_has_its_page(user, kind):
    Prompt.objects.create(owner=user, title="Rank the feed", prompt="Rank a feed.", made_at=NOW, edited_at=NOW)
    mock = make_mock(user, kind)
    start(user, mock)

    page = let_in(mock).get(page_of(mock))

    assert page.status_code == 200
    assert item_of(mock).title.split("\n")[0][:20] in page.content.decode()


# The owner invites and revokes.


def test_owner_makes_and_revokes_an_invitation(user, mock, client):
    client.force_login(user)
    client.post(reverse("mock_invite", args=[mock.pk]), {"name": "Mira", "hours": "24", "shows_nda": "on"})
    invite = Invite.objects.get()
    page = client.get(f"/mock/{mock.pk}/").content.decode()

    answer = client.post(reverse("mock_revoke", args=[mock.pk, invite.pk]))

    invite.refresh_from_db()
    assert (invite.name, invite.ends_at, invite.shows_nda) == ("Mira", NOW + timedelta(days=1), True)
    assert invitations.shown(invitations.code_of(mock.pk, NOW)) in page
    assert "this computer only" in page
    assert invite.revoked_at == NOW
    assert answer.url.endswith(f"/mock/{mock.pk}/#invitations")


@pytest.mark.parametrize("sent", [{"hours": "5"}, {"hours": ""}, {"hours": "12", "name": "x" * 81}])
def test_invitation_that_makes_no_sense_is_refused(user, mock, client, sent):
    client.force_login(user)

    client.post(reverse("mock_invite", args=[mock.pk]), sent)

    assert not Invite.objects.exists()


def test_others_invite_nobody(user, mock, client):
    invite = inviting.invite(user=user, mock=mock, name="", hours=12, at=NOW)
    stranger, mate = Client(), Client()
    mate.force_login(make_user("team-mate"))
    addresses = [reverse("mock_invite", args=[mock.pk]), reverse("mock_revoke", args=[mock.pk, invite.pk])]
    client.force_login(user)
    elsewhere = client.post(reverse("mock_revoke", args=[make_mock(user, "breadth").pk, invite.pk]))

    statuses = [[who.post(address, {"hours": "12"}).status_code for address in addresses] for who in (mate, stranger)]

    invite.refresh_from_db()
    assert statuses == [[404, 404], [403, 403]]
    assert elsewhere.status_code == 404
    assert invite.revoked_at is None
    assert Invite.objects.count() == 1
