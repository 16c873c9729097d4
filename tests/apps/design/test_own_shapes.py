"""Shapes that a person adds to the library of the whiteboard are theirs, in every browser."""

import json

import pytest
from make import NOW

from hexloop.apps.design.models import Shapes
from hexloop.apps.design.services.shapes import ShapesChanged, clean_shapes, save_shapes

URL = "/design/shapes/"
BOX = {"id": "a", "type": "rectangle", "x": 1, "y": 2, "width": 100, "height": 50}


def items(*names):
    return json.dumps([{"id": name, "status": "unpublished", "created": 0, "elements": [BOX]} for name in names])


def put(client, text, revision=0):
    body = json.dumps({"items": text, "revision": revision})
    return client.put(URL, body, content_type="application/json")


def names(client):
    return [item["id"] for item in client.get(URL).json()["items"]]


def test_shapes_are_there_in_another_browser(signed_in, client, user):
    empty = signed_in.get(URL).json()
    saved = put(signed_in, items("one"))
    again = put(signed_in, items("one", "two"), revision=1)

    assert empty == {"items": [], "revision": 0}
    assert (saved.json(), again.json()["revision"]) == ({"revision": 1, "words": []}, 2)
    assert names(signed_in) == ["one", "two"]


def test_shapes_of_two_windows_are_both_told(signed_in):
    put(signed_in, items("one"))

    late = put(signed_in, items("other"), revision=0)

    assert late.status_code == 409
    assert (late.json()["revision"], [item["id"] for item in late.json()["items"]]) == (1, ["one"])
    assert names(signed_in) == ["one"]


def test_saving_the_same_again_is_no_save(signed_in):
    put(signed_in, items("one"))

    assert put(signed_in, items("one"), revision=0).json()["revision"] == 1


def test_last_shape_can_be_taken_out(signed_in):
    put(signed_in, items("one"))
    put(signed_in, "[]", revision=1)

    assert names(signed_in) == []


def test_what_could_do_harm_is_taken_out_and_said(signed_in):
    evil = json.dumps([{"id": "x", "elements": [{**BOX, "link": "javascript:alert(1)"}, {**BOX, "type": "iframe"}]}])

    saved = put(signed_in, evil)

    assert len(saved.json()["words"]) == 2
    assert "javascript" not in Shapes.objects.get().items


@pytest.mark.parametrize(
    "body", ["", "[]", "{}", '{"items":[],"revision":0}', '{"items":"[]","revision":"0"}', "[" * 100_000]
)
def test_what_is_no_save_is_refused(signed_in, body):
    assert signed_in.put(URL, body, content_type="application/json").status_code == 422
    assert not Shapes.objects.exists()


def test_too_much_is_refused_with_what_to_do(signed_in):
    answer = put(signed_in, items(*map(str, range(101))))

    assert (answer.status_code, answer.json()["error"]) == (
        422,
        "The library takes 100 shapes of your own and these are 101. Take some out.",
    )


def test_everybody_has_their_own(client, user, stranger):
    save_shapes(user=user, items=items("mine"), revision=0, at=NOW)
    client.force_login(stranger)

    assert names(client) == []
    assert put(client, items("theirs")).status_code == 200
    assert json.loads(Shapes.objects.get(owner=user).items)[0]["id"] == "mine"


def test_nobody_without_an_account_reads_them(client, user):
    assert client.get(URL).status_code == 403


def test_a_late_save_keeps_nothing(user):
    save_shapes(user=user, items=items("one"), revision=0, at=NOW)

    with pytest.raises(ShapesChanged):
        save_shapes(user=user, items=items("two"), revision=0, at=NOW)

    assert Shapes.objects.get().revision == 1


@pytest.mark.parametrize("text", ["nothing", "{}", '[{"id":"a","elements":[{"type":"iframe"}]}]'])
def test_what_came_in_with_an_export_is_cleaned(user, text):
    Shapes.objects.create(owner=user, items=text, revision=3, edited_at=NOW)

    clean_shapes(user=user)

    assert (Shapes.objects.get().items, Shapes.objects.get().revision) == ("[]", 3)
