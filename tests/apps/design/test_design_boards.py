"""The board of an attempt: saves from two windows, versions, files, and who may see what."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from make import NOW, make_user
from make_design import ended_attempt, make_attempt
from pages import toast_texts

from hexloop.apps.design.models import Board, BoardVersion
from hexloop.apps.design.services.attempts import end_attempt
from hexloop.apps.design.services.boards import (
    MOST_VERSIONS,
    BoardChanged,
    clean_boards,
    replace_board,
    restore_version,
    save_board,
)
from hexloop.core.boards.scenes import BadScene

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"><rect width="5"></rect></svg>'
PAGE_QUERIES = 10
EVIL_SVG = SVG.replace("<rect", '<script>alert(1)</script><rect onload="alert(1)"')


@pytest.fixture(autouse=True)
def sunday_evening():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def drawing(*names, **more):
    elements = [{"id": name, "type": "rectangle", "x": 1, "y": 2, "width": 3, "height": 4, **more} for name in names]
    return json.dumps({"elements": elements})


def names(scene):
    return [element["id"] for element in json.loads(scene)["elements"]]


def save(attempt, *drawn, revision=0, at=NOW, **more):
    return save_board(attempt=attempt, scene=drawing(*drawn), svg=SVG, revision=revision, at=at, **more).board


def versions(attempt):
    return [names(version.scene) for version in attempt.board_versions.order_by("at", "pk")]


def address(attempt, rest=""):
    return f"/design/attempts/{attempt.pk}/board/{rest}"


def put(client, attempt, **sent):
    body = {"scene": drawing("a"), "svg": SVG, "revision": 0, "overwrite": False} | sent
    return client.put(address(attempt, "scene/"), json.dumps(body), content_type="application/json")


@pytest.mark.django_db
class TestSaving:
    def test_the_first_save_makes_the_board(self):
        attempt = make_attempt(make_user())

        board = save(attempt, "a")

        assert (names(board.scene), board.revision, board.pictured, board.svg) == (["a"], 1, 1, SVG)

    def test_the_same_drawing_again_is_no_new_revision(self):
        attempt = make_attempt(make_user())
        save(attempt, "a")

        board = save(attempt, "a", revision=1)

        assert (board.revision, versions(attempt)) == (1, [])

    def test_a_save_without_a_picture_keeps_the_last_one(self):
        attempt = make_attempt(make_user())
        save(attempt, "a")

        board = save_board(attempt=attempt, scene=drawing("a", "b"), svg="", revision=1, at=NOW).board

        assert (board.svg, board.revision, board.pictured) == (SVG, 2, 1)

    def test_a_board_that_was_cleared_has_no_picture(self):
        attempt = make_attempt(make_user())
        save(attempt, "a")

        board = save_board(attempt=attempt, scene=drawing(), svg="", revision=1, at=NOW).board

        assert (board.svg, board.pictured) == ("", 0)

    def test_two_windows_lose_nothing(self):
        attempt = make_attempt(make_user())
        save(attempt, "a")
        save(attempt, "a", "first", revision=1)

        with pytest.raises(BoardChanged) as caught:
            save(attempt, "a", "second", revision=1)

        assert names(caught.value.board.scene) == ["a", "first"]
        assert names(Board.objects.get().scene) == ["a", "first"]
        assert versions(attempt) == [["a", "second"]]

    def test_the_same_conflict_again_keeps_one_version(self):
        attempt = make_attempt(make_user())
        save(attempt, "a")

        for _ in range(3):
            with pytest.raises(BoardChanged):
                save(attempt, "b")

        assert versions(attempt) == [["b"]]

    def test_the_drawing_that_wins_keeps_the_other_as_a_version(self):
        attempt = make_attempt(make_user())
        save(attempt, "theirs")

        board = save(attempt, "mine", revision=1, overwrite=True)

        assert (names(board.scene), versions(attempt)) == (["mine"], [["theirs"]])

    def test_a_version_is_kept_at_most_every_two_minutes(self):
        attempt = make_attempt(make_user())
        for number, seconds in enumerate([0, 30, 60, 119, 121, 180, 250]):
            save(attempt, f"e{number}", revision=number, at=NOW + timedelta(seconds=seconds))

        assert versions(attempt) == [["e3"], ["e5"]]

    def test_the_board_as_it_stood_at_the_end_is_kept(self):
        attempt = make_attempt(make_user())
        save(attempt, "in time")
        end_attempt(attempt=attempt, at=NOW + timedelta(seconds=10))
        attempt.refresh_from_db()

        save(attempt, "later", revision=1, at=NOW + timedelta(seconds=20))
        save(attempt, "later still", revision=2, at=NOW + timedelta(seconds=30))

        assert versions(attempt) == [["in time"]]

    def test_more_versions_than_are_kept_push_the_oldest_out(self):
        attempt = make_attempt(make_user())
        for number in range(MOST_VERSIONS + 5):
            save(attempt, f"e{number}", revision=number, at=NOW + timedelta(minutes=number), overwrite=True)

        kept = versions(attempt)

        assert (len(kept), kept[0]) == (MOST_VERSIONS, ["e4"])

    def test_what_could_do_harm_is_taken_out_and_said(self):
        attempt = make_attempt(make_user())
        scene = drawing("a", link="javascript:alert(1)").replace(
            "]}", ',{"id":"f","type":"iframe","x":0,"y":0,"width":1,"height":1}]}'
        )

        saved = save_board(attempt=attempt, scene=scene, svg=EVIL_SVG, revision=0, at=NOW)

        assert saved.words == (
            "Taken out: 1 page of another site (a board holds drawings only).",
            "Taken out: 1 link (a link leads to http, https, mailto or a page of Hexloop).",
        )
        assert "javascript" not in saved.board.scene
        assert saved.board.svg == SVG

    def test_a_drawing_that_is_refused_changes_nothing(self):
        attempt = make_attempt(make_user())
        save(attempt, "a")

        with pytest.raises(BadScene):
            save_board(attempt=attempt, scene='{"elements":[NaN]}', svg="", revision=1, at=NOW)

        assert (Board.objects.get().revision, versions(attempt)) == (1, [])

    def test_restoring_can_be_undone(self):
        attempt = make_attempt(make_user())
        save(attempt, "old")
        save(attempt, "new", revision=1, overwrite=True)

        kept = restore_version(attempt=attempt, version=BoardVersion.objects.get(), at=NOW)
        after = names(Board.objects.get().scene)
        restore_version(attempt=attempt, version=kept, at=NOW)

        assert (after, names(Board.objects.get().scene)) == (["old"], ["new"])

    def test_a_file_takes_the_place_of_the_board_and_nothing_is_lost(self):
        attempt = make_attempt(make_user())
        save(attempt, "drawn")

        replace_board(attempt=attempt, scene=drawing("from file"), at=NOW)

        board = Board.objects.get()
        assert (names(board.scene), board.pictured, versions(attempt)) == (["from file"], 0, [["drawn"]])

    def test_boards_of_an_export_are_cleaned(self):
        user = make_user()
        attempt = make_attempt(user)
        Board.objects.create(attempt=attempt, scene="<script>", svg=EVIL_SVG, edited_at=NOW)
        BoardVersion.objects.create(attempt=attempt, scene=drawing("a", link="javascript:1"), svg="x", at=NOW)

        clean_boards(user=user)

        board, version = Board.objects.get(), BoardVersion.objects.get()
        assert (names(board.scene), board.svg) == ([], SVG)
        assert ("javascript" in version.scene, version.svg) == (False, "")


@pytest.mark.django_db
class TestPages:
    @pytest.fixture
    def owner(self, client):
        user = make_user()
        client.force_login(user)
        return user

    def test_an_attempt_without_a_board_has_an_empty_one(self, client, owner):
        attempt = make_attempt(owner)

        scene = client.get(address(attempt, "scene/")).json()
        page = client.get(address(attempt))

        assert scene == {"scene": "", "revision": 0, "pictured": True}
        assert "Nothing is drawn yet." in page.content.decode()
        assert client.get(address(attempt, "picture.svg")).status_code == 404

    def test_a_save_is_read_back(self, client, owner):
        attempt = make_attempt(owner)

        answer = put(client, attempt)
        read = client.get(address(attempt, "scene/")).json()

        assert answer.json() == {"revision": 1, "words": []}
        assert (names(read["scene"]), read["revision"], read["pictured"]) == (["a"], 1, True)

    def test_a_save_from_an_old_window_gets_both(self, client, owner):
        attempt = make_attempt(owner)
        put(client, attempt)

        answer = put(client, attempt, scene=drawing("mine"))

        assert answer.status_code == 409
        assert (names(answer.json()["scene"]), answer.json()["revision"]) == (["a"], 1)

    @pytest.mark.parametrize(
        "sent",
        [{"scene": 7}, {"revision": "x"}, {"svg": None}, {"overwrite": "yes"}, {"scene": "{"}, {"scene": "[" * 90_000}],
    )
    def test_what_is_no_save_is_refused_with_a_sentence(self, client, owner, sent):
        answer = put(client, make_attempt(owner), **sent)

        assert (answer.status_code, answer.json()["error"][-1]) == (422, ".")

    @pytest.mark.parametrize("body", ["", "[]", "[" * 100_000, "null"])
    def test_a_body_that_is_none_is_refused(self, client, owner, body):
        answer = client.put(address(make_attempt(owner), "scene/"), body, content_type="application/json")

        assert answer.status_code == 422

    def test_a_drawing_that_is_too_large_is_refused(self, client, owner, settings):
        settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100

        answer = put(client, make_attempt(owner))

        assert (answer.status_code, "5 MB" in answer.json()["error"]) == (413, True)

    def test_the_picture_is_a_file_that_runs_nothing(self, client, owner):
        attempt = make_attempt(owner)
        put(client, attempt, svg=EVIL_SVG)

        answer = client.get(address(attempt, "picture.svg"))

        assert answer.content.decode() == SVG
        assert answer.headers["Content-Type"] == "image/svg+xml"
        assert answer.headers["Content-Disposition"].startswith("attachment;")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Security-Policy"] == (
            "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; sandbox; "
            "frame-ancestors 'none'"
        )

    def test_the_drawing_leaves_as_a_file_and_comes_back(self, client, owner):
        attempt = make_attempt(owner)
        put(client, attempt)
        file = client.get(address(attempt, "board.excalidraw"))
        other = make_attempt(owner)

        answer = client.post(
            address(other, "import/"), {"file": SimpleUploadedFile("b.excalidraw", file.content)}, follow=True
        )

        assert file.headers["Content-Disposition"].startswith("attachment;")
        assert names(Board.objects.get(attempt=other).scene) == ["a"]
        assert toast_texts(answer) == [
            "The drawing of the file is the board now. What stood there is among the versions."
        ]

    @pytest.mark.parametrize(
        ("sent", "words"),
        [
            (b"\xff\xfe\x00 nonsense", "cannot be read"),
            (b"{}", "holds no drawing"),
            (b'{"elements":[]}', "holds no drawing"),
            (b"[" * 300_000, "nested too deeply"),
            (b"x" * (5 * 1024 * 1024 + 1), "5 MB"),
            (None, "Choose an .excalidraw file first."),
        ],
    )
    def test_a_file_that_is_none_is_refused_on_the_page(self, client, owner, sent, words):
        fields = {} if sent is None else {"file": SimpleUploadedFile("b.excalidraw", sent)}

        answer = client.post(address(make_attempt(owner), "import/"), fields)

        assert (answer.status_code, words in answer.content.decode()) == (422, True)
        assert Board.objects.count() == 0

    def test_versions_are_listed_and_one_is_brought_back(self, client, owner):
        attempt = make_attempt(owner)
        save(attempt, "old")
        save(attempt, "new", revision=1, overwrite=True)
        version = BoardVersion.objects.get()

        page = client.get(address(attempt)).content.decode()
        answer = client.post(address(attempt, f"versions/{version.pk}/restore/"), follow=True)

        assert "22 November 2026, 18:30" in page
        assert toast_texts(answer) == ["The board shows that version now."]
        assert names(Board.objects.get().scene) == ["old"]
        assert client.get(address(attempt, f"versions/{version.pk}.svg")).content.decode() == SVG

    def test_a_version_of_another_attempt_is_not_found(self, client, owner):
        attempt, other = make_attempt(owner), make_attempt(owner)
        save(other, "a")
        save(other, "b", revision=1, overwrite=True)
        version = BoardVersion.objects.get()

        assert client.get(address(attempt, f"versions/{version.pk}.svg")).status_code == 404
        assert client.post(address(attempt, f"versions/{version.pk}/restore/")).status_code == 404

    @pytest.mark.parametrize("count", [1, 3])
    def test_the_page_costs_the_same_for_many_versions(self, client, owner, count, django_assert_num_queries):
        attempt = make_attempt(owner)
        for number in range(count + 1):
            save(attempt, f"e{number}", revision=number, overwrite=True)
        client.get(address(attempt))

        with django_assert_num_queries(PAGE_QUERIES):
            page = client.get(address(attempt))

        assert page.content.decode().count("/restore/") == count

    def test_the_review_shows_the_picture(self, client, owner):
        attempt = ended_attempt(owner)
        save(attempt, "a")

        page = client.get(f"/design/attempts/{attempt.pk}/").content.decode()

        assert f'src="{address(attempt, "picture.svg")}?r=1"' in page

    @pytest.mark.parametrize("who", ["owner", "team-mate", "stranger"])
    def test_only_the_owner_sees_and_changes_a_board(self, client, who):
        user = make_user("owner")
        attempt = make_attempt(user)
        save(attempt, "a")
        save(attempt, "b", revision=1, overwrite=True)
        version = BoardVersion.objects.get().pk
        if who != "stranger":
            client.force_login(user if who == "owner" else make_user(who))
        file = SimpleUploadedFile("b.excalidraw", drawing("c").encode())

        gets = [
            client.get(address(attempt, rest)).status_code
            for rest in ("", "scene/", "picture.svg", "board.excalidraw", f"versions/{version}.svg")
        ]
        posts = [
            put(client, attempt, revision=2).status_code,
            client.post(address(attempt, "import/"), {"file": file}).status_code,
            client.post(address(attempt, f"versions/{version}/restore/")).status_code,
        ]

        expected = {"owner": [200] * 5 + [200, 302, 302], "team-mate": [404] * 8, "stranger": [403] * 8}
        assert gets + posts == expected[who]
        if who != "owner":
            assert names(Board.objects.get().scene) == ["b"]

    def test_the_board_of_a_deleted_attempt_is_not_found(self, client, owner):
        attempt = make_attempt(owner)
        attempt.removed_at = NOW
        attempt.save()

        assert client.get(address(attempt)).status_code == 404
