"""Links that show one attempt to a friend: what they show, when they end, and the scores that come through them."""

import re
import zlib
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from make import NOW, make_user
from make_design import ended_attempt, make_attempt, make_prompt
from pages import main_text, row_titles, toast_texts

from hexloop.apps.design.models import Score, Share
from hexloop.apps.design.services.attempts import mark_nda, remove_attempt
from hexloop.apps.design.services.boards import save_board
from hexloop.apps.design.services.notes import save_notes
from hexloop.apps.design.services.scores import CannotScore, score_attempt
from hexloop.apps.design.services.shares import (
    MOST_FRIENDS,
    MOST_SHARES,
    CannotShare,
    ShareClosed,
    TooMany,
    make_share,
    revoke_share,
    score_through,
)
from hexloop.apps.files.uploads import keep_upload
from hexloop.core.design.stages import Stage

LIST_QUERIES = 8
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"><rect width="5"></rect></svg>'
SCENE = '{"elements":[{"id":"a","type":"rectangle","x":1,"y":2,"width":3,"height":4}]}'


@pytest.fixture(autouse=True)
def sunday_evening():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def friend():
    """A browser without an account."""
    return Client()


def shared_attempt(user, **more):
    attempt = ended_attempt(user, make_prompt(user, title="Rank the **market**").key, **more)
    save_notes(attempt=attempt, stage=Stage.CLARIFY, text="Ask *who*. <script>alert(1)</script>", revision=1, at=NOW)
    save_board(attempt=attempt, scene=SCENE, svg=SVG, revision=0, at=NOW)
    return attempt


def link(attempt, **more):
    _, token = make_share(attempt=attempt, at=NOW, **more)
    return f"/design/shared/{token}/"


def score(share, browser="b" * 12, at=NOW, points=None, name="Robin"):
    return score_through(share=share, browser=browser, name=name, points=points or {"clarify": 3}, words={}, at=at)


@pytest.mark.django_db
class TestMaking:
    def test_only_a_hash_of_the_token_is_kept(self):
        share, token = make_share(attempt=ended_attempt(make_user()), at=NOW)

        kept = [str(value) for value in Share.objects.values_list().get()]

        assert len(token) >= 43
        assert not any(token in value for value in kept)
        assert share.ends_at == NOW + timedelta(days=14)

    def test_an_attempt_under_nda_is_not_shared(self):
        attempt = ended_attempt(make_user())
        attempt.under_nda = True
        attempt.save()

        with pytest.raises(CannotShare, match="under NDA, so it is shown to nobody"):
            make_share(attempt=attempt, at=NOW)

    def test_an_attempt_under_way_is_not_shared(self):
        with pytest.raises(CannotShare, match="once the attempt has ended"):
            make_share(attempt=make_attempt(make_user()), at=NOW)

    @pytest.mark.parametrize("days", [0, -1, 91, 10**9])
    def test_a_link_works_for_days_not_for_ever(self, days):
        with pytest.raises(CannotShare, match="1 to 90 days"):
            make_share(attempt=ended_attempt(make_user()), days=days, at=NOW)

    def test_links_are_bounded_and_a_revoked_one_makes_room(self):
        attempt = ended_attempt(make_user())
        shares = [make_share(attempt=attempt, at=NOW)[0] for _ in range(MOST_SHARES)]

        with pytest.raises(CannotShare, match="Revoke one"):
            make_share(attempt=attempt, at=NOW)
        revoke_share(share=shares[0], at=NOW)

        assert make_share(attempt=attempt, at=NOW)


@pytest.mark.django_db
class TestScoring:
    def test_a_friend_scores_beside_the_owner(self):
        attempt = ended_attempt(make_user(), points={"clarify": 2})
        share, _ = make_share(attempt=attempt, at=NOW)

        score(share)

        assert sorted(Score.objects.values_list("by", "name", "points")) == [
            (f"{share.key}.{'b' * 12}", "Robin", 3),
            ("self", "", 2),
        ]

    def test_the_same_browser_changes_its_scores_and_another_adds_its_own(self):
        share, _ = make_share(attempt=ended_attempt(make_user()), at=NOW)

        score(share)
        score(share, at=NOW + timedelta(seconds=5), points={"clarify": 4})
        score(share, browser="c" * 12, at=NOW + timedelta(seconds=10), points={"data": 1})

        assert sorted(Score.objects.values_list("stage", "points")) == [("clarify", 4), ("data", 1)]

    def test_scores_that_come_too_fast_are_refused(self):
        share, _ = make_share(attempt=ended_attempt(make_user()), at=NOW)
        score(share)

        with pytest.raises(TooMany, match="Wait two seconds"):
            score(share, browser="c" * 12, at=NOW + timedelta(seconds=1))

    def test_one_link_takes_a_bounded_number_of_friends(self):
        share, _ = make_share(attempt=ended_attempt(make_user()), at=NOW)
        for number in range(MOST_FRIENDS):
            score(share, browser=f"{number:012}", at=NOW + timedelta(seconds=3 * number))

        with pytest.raises(TooMany, match="a link of your own"):
            score(share, browser="e" * 12, at=NOW + timedelta(hours=1))
        score(share, browser=f"{0:012}", at=NOW + timedelta(hours=1), points={"clarify": 1})

        assert Score.objects.filter(points=1).count() == 1

    def test_a_link_that_was_revoked_in_between_takes_nothing(self):
        share, _ = make_share(attempt=ended_attempt(make_user()), at=NOW)
        revoke_share(share=share, at=NOW)

        with pytest.raises(ShareClosed, match="was revoked"):
            score(share)

    def test_no_score_at_all_is_refused(self):
        share, _ = make_share(attempt=ended_attempt(make_user()), at=NOW)

        with pytest.raises(CannotScore, match="at least one stage"):
            score_through(share=share, browser="b", name="R", points={}, words={}, at=NOW)


@pytest.mark.django_db
class TestTheFriendsPage:
    def test_it_shows_the_attempt_and_nothing_else_of_its_owner(self, friend):
        user = make_user("ada.lovelace")
        attempt = shared_attempt(user, points={"clarify": 2})
        ended_attempt(user, make_prompt(user, title="Another secret").key)
        score_attempt(attempt=attempt, by="x.y", name="Sam", points={"data": 1}, words={"data": "weak"}, at=NOW)

        page = friend.get(link(attempt))
        sent = page.content.decode()

        assert page.status_code == 200
        assert "Rank the **market**" in main_text(page)
        assert "<em>who</em>" in sent
        assert "<script>alert" not in sent
        assert "0:00 of 45:00" not in sent
        assert "2:00 of 45:00 in all" in main_text(page)
        for secret in ("ada.lovelace", "Another secret", "Sam", "weak", "checked", "frame-data"):
            assert secret not in sent

    def test_it_is_kept_from_search_engines_and_from_other_sites(self, friend):
        page = friend.get(link(shared_attempt(make_user())))

        assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert '<meta name="robots" content="noindex, nofollow">' in page.content.decode()
        assert page.headers["Referrer-Policy"] == "same-origin"
        assert page.headers["Cache-Control"] == "no-store"

    def test_the_picture_of_the_board_needs_no_account(self, friend):
        attempt = shared_attempt(make_user())

        picture = friend.get(f"{link(attempt)}board.svg")

        assert picture.content.decode() == SVG
        assert picture.headers["Content-Disposition"].startswith("attachment;")
        assert picture.headers["X-Content-Type-Options"] == "nosniff"

    def test_a_friend_scores_and_comes_back_to_change_it(self, friend, sunday_evening):
        url = link(shared_attempt(make_user()))

        first = friend.post(url, {"name": "Robin", "points-clarify": "3", "words-clarify": "Good"}, follow=True)
        sunday_evening.shift(60)
        again = friend.get(url).content.decode()
        friend.post(url, {"name": "Robin", "points-clarify": "4", "points-data": "1"})

        assert "your scores are kept" in main_text(first)
        assert re.search(r'name="points-clarify" value="3" checked', again)
        assert "Change my scores" in again
        assert sorted(Score.objects.values_list("stage", "points", "name")) == [
            ("clarify", 4, "Robin"),
            ("data", 1, "Robin"),
        ]

    def test_another_browser_does_not_see_what_a_friend_said(self, friend):
        url = link(shared_attempt(make_user()))
        friend.post(url, {"name": "Robin", "points-clarify": "3"})

        other = Client().get(url).content.decode()

        assert ("Robin" in other, "checked" in other) == (False, False)

    def test_a_cookie_that_was_changed_names_nobody(self, friend):
        attempt = shared_attempt(make_user())
        url = link(attempt)
        friend.post(url, {"name": "Robin", "points-clarify": "3"})
        forger = Client()
        forger.cookies[f"hexloop-friend-{Share.objects.get().key}"] = Score.objects.get().by.split(".")[1]

        assert "Robin" not in forger.get(url).content.decode()

    @pytest.mark.parametrize(
        ("sent", "words"),
        [
            ({"points-clarify": "3"}, "Write your name"),
            ({"name": "Robin"}, "at least one stage"),
            ({"name": "Robin", "points-clarify": "9"}, "Select a valid choice"),
            ({"name": "R" * 101, "points-clarify": "3"}, "100 letters"),
            ({"name": "Robin", "points-clarify": "3", "words-clarify": "x" * 2_001}, "2000 characters"),
        ],
    )
    def test_what_cannot_be_kept_is_said_and_stays_on_the_page(self, friend, sent, words):
        page = friend.post(link(shared_attempt(make_user())), {"words-data": "Mine"} | sent)

        assert (page.status_code, words in main_text(page), "Mine" in page.content.decode()) == (422, True, True)
        assert Score.objects.count() == 0

    def test_posts_without_end_are_slowed_down(self, friend):
        url = link(shared_attempt(make_user()))
        friend.post(url, {"name": "Robin", "points-clarify": "3"})

        page = friend.post(url, {"name": "Robin", "points-clarify": "4"})

        assert (page.status_code, Score.objects.get().points) == (429, 3)

    def test_a_form_of_another_site_is_refused(self):
        strict = Client(enforce_csrf_checks=True)

        page = strict.post(link(shared_attempt(make_user())), {"name": "Robin", "points-clarify": "3"})

        assert (page.status_code, Score.objects.count()) == (403, 0)

    def test_a_link_that_ended_says_so(self, friend, sunday_evening):
        url = link(shared_attempt(make_user()), days=1)
        sunday_evening.shift(timedelta(days=1))

        page = friend.get(url)

        assert (page.status_code, "This link has ended." in main_text(page)) == (410, True)
        assert "market" not in page.content.decode()
        assert friend.get(f"{url}board.svg").status_code == 404
        assert friend.post(url, {"name": "Robin", "points-clarify": "3"}).status_code == 410

    def test_a_link_that_was_revoked_says_so(self, friend):
        url = link(shared_attempt(make_user()))
        revoke_share(share=Share.objects.get(), at=NOW)

        page = friend.get(url)

        assert (page.status_code, "This link was revoked" in main_text(page)) == (410, True)

    def test_an_attempt_that_came_under_nda_is_not_shown_any_more(self, friend):
        attempt = shared_attempt(make_user())
        url = link(attempt)
        attempt.under_nda = True
        attempt.save()

        page = friend.get(url)

        assert (page.status_code, "market" in page.content.decode()) == (410, False)
        assert friend.get(f"{url}board.svg").status_code == 404

    def test_the_link_of_a_deleted_attempt_and_a_guessed_one_are_not_found(self, friend):
        attempt = shared_attempt(make_user())
        url = link(attempt)
        attempt.removed_at = NOW
        attempt.save()

        found = [friend.get(one).status_code for one in (url, "/design/shared/guess/", f"/design/shared/{'a' * 5000}/")]

        assert found == [404, 404, 404]


@pytest.mark.django_db
class TestTheOwnersList:
    def test_a_new_link_is_shown_once(self, client, friend):
        user = make_user()
        client.force_login(user)
        attempt = shared_attempt(user)

        answer = client.post(f"/design/attempts/{attempt.pk}/shares/", {"days": "7"})
        url = re.search(r'value="http://testserver(/design/shared/[^"]+)"', answer.content.decode())[1]
        again = client.get(f"/design/attempts/{attempt.pk}/shares/")

        assert friend.get(url).status_code == 200
        assert url not in again.content.decode()
        assert row_titles(again) == ["Made on 22 Nov 2026"]
        assert "works until 29 Nov 2026" in main_text(again)

    @pytest.mark.parametrize("days", ["", "x", "0", "1000"])
    def test_days_that_are_none_are_refused(self, client, days):
        user = make_user()
        client.force_login(user)

        answer = client.post(f"/design/attempts/{shared_attempt(user).pk}/shares/", {"days": days})

        assert (answer.status_code, Share.objects.count()) == (422, 0)

    def test_under_nda_the_page_says_why_there_is_no_link(self, client):
        user = make_user()
        client.force_login(user)
        attempt = shared_attempt(user)
        attempt.under_nda = True
        attempt.save()

        page = client.get(f"/design/attempts/{attempt.pk}/shares/")
        answer = client.post(f"/design/attempts/{attempt.pk}/shares/", {"days": "7"})

        assert "so it is shown to nobody" in main_text(page)
        assert "Make a link" not in main_text(page)
        assert (answer.status_code, Share.objects.count()) == (422, 0)

    def test_a_link_is_revoked_and_says_who_scored(self, client):
        user = make_user()
        client.force_login(user)
        attempt = shared_attempt(user)
        share, _ = make_share(attempt=attempt, at=NOW)
        score(share)

        page = client.post(f"/design/attempts/{attempt.pk}/shares/{share.pk}/revoke/", follow=True)

        assert toast_texts(page) == ["The link does not work any more."]
        assert "revoked on 22 Nov 2026 · scored by Robin" in main_text(page)

    @pytest.mark.parametrize("count", [1, 3])
    def test_the_list_costs_the_same_for_many_links(self, client, count, django_assert_num_queries):
        user = make_user()
        client.force_login(user)
        attempt = shared_attempt(user)
        for _ in range(count):
            make_share(attempt=attempt, at=NOW)
        client.get(f"/design/attempts/{attempt.pk}/shares/")

        with django_assert_num_queries(LIST_QUERIES):
            page = client.get(f"/design/attempts/{attempt.pk}/shares/")

        assert len(row_titles(page)) == count

    @pytest.mark.parametrize("who", ["owner", "team-mate", "stranger"])
    def test_only_the_owner_makes_and_revokes_links(self, client, who):
        user = make_user("owner")
        attempt = shared_attempt(user)
        share, _ = make_share(attempt=attempt, at=NOW)
        if who != "stranger":
            client.force_login(user if who == "owner" else make_user(who))
        url = f"/design/attempts/{attempt.pk}/shares/"

        answers = [client.get(url), client.post(url, {"days": "7"}), client.post(f"{url}{share.pk}/revoke/")]

        expected = {"owner": [200, 200, 302], "team-mate": [404] * 3, "stranger": [403] * 3}
        assert [answer.status_code for answer in answers] == expected[who]
        share.refresh_from_db()
        assert (share.revoked_at is not None, Share.objects.count()) == ((True, 2) if who == "owner" else (False, 1))


def png(grey):
    """A picture of one dot."""

    def chunk(kind, data):
        return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)

    head, dots = b"\0\0\0\x01" * 2 + b"\x08\0\0\0\0", zlib.compress(bytes([0, grey]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", dots) + chunk(b"IEND", b"")


PNG = png(0)
SOUND = b"OggS" + bytes(30)


@pytest.fixture
def keep(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"

    def keep_file(owner, data=PNG, name="sketch.png"):
        return keep_upload(user=owner, name=name, data=data, at=NOW)

    return keep_file


def note(attempt, text, stage=Stage.DATA):
    save_notes(attempt=attempt, stage=stage, text=text, revision=attempt.stages.get(stage=stage).revision, at=NOW)


def fetched(friend, url):
    """The status of an answer, read to its end, which closes its file."""
    answer = friend.get(url)
    if answer.streaming:
        list(answer.streaming_content)
    return answer.status_code


@pytest.mark.django_db
class TestPictures:
    def test_a_picture_of_the_notes_shows_under_the_links_own_address(self, friend, keep):
        attempt = shared_attempt(make_user())
        kept = keep(attempt.owner)
        note(attempt, f"![Data > flow]({kept.url})")
        url = link(attempt)

        page = friend.get(url).content.decode()
        sent = friend.get(f"{url}files/{kept.sha256}/")
        data = b"".join(sent.streaming_content)

        assert f'src="{url}files/{kept.sha256}/"' in page
        assert 'src="/files/' not in page
        assert data == PNG
        assert sent.headers["Content-Type"] == "image/png"
        assert sent.headers["Cache-Control"] == "no-store"
        assert sent.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert sent.headers["Content-Security-Policy"].startswith("default-src 'none'; sandbox")

    def test_a_picture_of_the_prompt_shows_too(self, friend, keep):
        user = make_user()
        kept = keep(user)
        attempt = ended_attempt(user, make_prompt(user, prompt=f"As drawn: ![]({kept.url})").key)

        assert fetched(friend, f"{link(attempt)}files/{kept.sha256}/") == 200

    @pytest.mark.parametrize(
        "text",
        [
            "Nothing of it",
            "[only a link]({url})",
            "`![code]({url})`",
            "    ![a block]({url})",
            '<img src="{url}">',
            "![elsewhere](https://example.org{url})",
            "{sha256}",
        ],
    )
    def test_what_the_notes_do_not_show_is_not_sent(self, friend, keep, text):
        attempt = shared_attempt(make_user())
        kept = keep(attempt.owner)
        note(attempt, text.format(url=kept.url, sha256=kept.sha256))

        assert fetched(friend, f"{link(attempt)}files/{kept.sha256}/") == 404

    def test_pictures_of_another_attempt_and_of_other_people_are_not_sent(self, friend, keep):
        attempt = shared_attempt(make_user())
        mine, theirs = keep(attempt.owner), keep(make_user("stranger"), png(9))
        other = ended_attempt(attempt.owner)
        note(other, f"![]({mine.url})")
        note(attempt, f"![]({theirs.url})")
        url = link(attempt)

        answers = [fetched(friend, f"{url}files/{one.sha256}/") for one in (mine, theirs)]

        assert answers == [404, 404]

    def test_what_is_no_picture_is_not_sent(self, friend, keep):
        attempt = shared_attempt(make_user())
        kept = keep(attempt.owner, SOUND, "voice.ogg")
        note(attempt, f"![]({kept.url})")

        assert fetched(friend, f"{link(attempt)}files/{kept.sha256}/") == 404

    def test_it_goes_with_the_note(self, friend, keep):
        attempt = shared_attempt(make_user())
        kept = keep(attempt.owner)
        note(attempt, f"![]({kept.url})")
        url = f"{link(attempt)}files/{kept.sha256}/"
        before = fetched(friend, url)
        note(attempt, "Taken out")

        assert (before, fetched(friend, url)) == (200, 404)

    @pytest.mark.parametrize("how", ["ended", "revoked", "under NDA", "deleted"])
    def test_it_is_gone_when_the_link_is(self, friend, keep, sunday_evening, how):
        attempt = shared_attempt(make_user())
        kept = keep(attempt.owner)
        note(attempt, f"![]({kept.url})")
        share, token = make_share(attempt=attempt, at=NOW)
        url = f"/design/shared/{token}/files/{kept.sha256}/"
        before = fetched(friend, url)
        if how == "ended":
            sunday_evening.move_to(share.ends_at)
        elif how == "revoked":
            revoke_share(share=share, at=NOW)
        elif how == "under NDA":
            mark_nda(attempt=attempt, under_nda=True)
        else:
            remove_attempt(attempt=attempt, at=NOW)

        assert (before, fetched(friend, url)) == (200, 404)

    @pytest.mark.parametrize("address", ["0" * 64, "..", "x", "A" * 64])
    def test_addresses_that_are_none_are_not_found(self, friend, keep, address):
        assert friend.get(f"{link(shared_attempt(make_user()))}files/{address}/").status_code == 404

    def test_a_link_that_is_none_shows_no_picture(self, friend, keep):
        attempt = shared_attempt(make_user())
        kept = keep(attempt.owner)
        note(attempt, f"![]({kept.url})")
        link(attempt)

        assert friend.get(f"/design/shared/no-such-link/files/{kept.sha256}/").status_code == 404
        assert friend.get(kept.url).status_code == 403
