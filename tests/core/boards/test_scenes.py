"""Drawings are cleaned whenever they come in, and what a person would miss is said."""

import base64
import json

import pytest

from hexloop.core.boards.scenes import MOST_BYTES, MOST_ELEMENTS, BadScene, clean_scene

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
PNG = "data:image/png;base64," + base64.b64encode(PIXEL).decode()


def box(**more):
    return {"id": "a", "type": "rectangle", "x": 1, "y": 2.5, "width": 100, "height": 50, **more}


def scene(*elements, **more):
    return json.dumps({"type": "excalidraw", "version": 2, "elements": list(elements), **more})


def cleaned(*elements, **more):
    return json.loads(clean_scene(scene(*elements, **more)).text)


def test_a_drawing_keeps_what_was_drawn():
    elements = [
        box(strokeColor="#e03131", groupIds=["g"], roundness={"type": 3}, boundElements=[{"id": "b", "type": "arrow"}]),
        {"id": "t", "type": "text", "x": 0, "y": 0, "width": 9, "height": 9, "text": "Träger\n索引", "fontFamily": 5},
        {
            **box(id="b", type="arrow", points=[[0, 0], [10.5, -3]]),
            "startBinding": {"elementId": "a", "focus": 0.1, "gap": 1},
            "endArrowhead": "arrow",
        },
    ]

    found = cleaned(*elements, appState={"viewBackgroundColor": "#f8f9fa"})

    assert [one | {"isDeleted": False} for one in elements] == found["elements"]
    assert found["appState"] == {"viewBackgroundColor": "#f8f9fa"}


def test_cleaning_twice_changes_nothing():
    once = clean_scene(scene(box(), box(type="image", fileId="f"), files={"f": {"dataURL": PNG}})).text

    assert clean_scene(once).text == once


@pytest.mark.parametrize("kind", ["iframe", "embeddable", "magicframe"])
def test_pages_of_other_sites_are_taken_out_and_said(kind):
    found = clean_scene(scene(box(), box(type=kind, link="https://example.org/", customData={"html": "<script>"})))

    assert [one["type"] for one in json.loads(found.text)["elements"]] == ["rectangle"]
    assert found.words == ("Taken out: 1 page of another site (a board holds drawings only).",)


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "blob:http://127.0.0.1/1",
        "//evil.example/",
        "/\\evil.example/",
        "https:///evil.example",
        "relative",
        17,
        "https://" + "a" * 3_000,
    ],
)
def test_a_link_that_leads_astray_is_taken_off_its_part(link):
    found = clean_scene(scene(box(link=link)))

    assert "link" not in json.loads(found.text)["elements"][0]
    assert found.words == ("Taken out: 1 link (a link leads to http, https, mailto or a page of Hexloop).",)


@pytest.mark.parametrize(
    "link", ["https://example.org/a?b=c#d", "http://a.example", "mailto:a@b.example", "/notes/1/", "#a"]
)
def test_a_link_that_leads_somewhere_stays(link):
    assert cleaned(box(link=link))["elements"][0]["link"] == link


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_refused(number):
    text = scene(box()).replace("2.5", number)

    with pytest.raises(BadScene, match=f"no number .{number}"):
        clean_scene(text)


@pytest.mark.parametrize("number", ["1e999", "-1e999", "1000001", "1e300", "9" * 400])
def test_a_part_beyond_the_edge_is_taken_out(number):
    found = clean_scene(scene(box(), box(id="b")).replace("2.5", number, 1))

    assert [one["id"] for one in json.loads(found.text)["elements"]] == ["b"]
    assert found.words == ("Taken out: 1 part (beyond the edge of the board).",)


def test_a_number_too_long_to_read_is_refused():
    with pytest.raises(BadScene, match="cannot be read"):
        clean_scene(scene(box()).replace("2.5", "9" * 5_000))


def test_strokes_are_bounded():
    found = cleaned(box(strokeWidth=1e9, opacity=-5, roughness=99, angle=1e12))["elements"][0]

    assert (found["strokeWidth"], found["opacity"], found["roughness"], found["angle"]) == (100, 0, 5, 100)


def test_a_point_that_is_no_pair_spoils_its_line():
    found = clean_scene(scene(box(type="line", points=[[0, 0], [1, 2, 3]]), box(type="line", points=[])))

    assert found.words == ("Taken out: 2 parts (not readable).",)


def test_too_many_parts_are_refused():
    with pytest.raises(BadScene, match="5000 parts and this one has 5001"):
        clean_scene(scene(*[box()] * (MOST_ELEMENTS + 1)))


def test_a_million_parts_are_refused_without_being_looked_at():
    text = '{"elements":[' + ",".join(["0"] * 1_000_000) + "]}"

    with pytest.raises(BadScene, match="1000000"):
        clean_scene(text)


def test_too_many_bytes_are_refused():
    with pytest.raises(BadScene, match=r"may have 5 MB and this one has 5\.0"):
        clean_scene(scene(box(), note="x" * MOST_BYTES))


@pytest.mark.parametrize("bomb", ['{"elements":' + "[" * 200_000, '{"elements":' + '{"a":' * 200_000])
def test_nesting_without_end_is_refused(bomb):
    with pytest.raises(BadScene, match="nested too deeply"):
        clean_scene(bomb)


def test_nesting_inside_a_part_is_left_out():
    deep = {"a": 1}
    for _ in range(300):
        deep = {"a": deep}

    found = cleaned(box(customData=deep, groupIds=[[["x"]]], boundElements=[deep]))["elements"][0]

    assert found == box(isDeleted=False) | {"boundElements": [{}]}


@pytest.mark.parametrize("text", ["", "[]", "null", "7", '{"elements": 7}', '{"elements": {}}', "{", "\x00"])
def test_what_is_no_drawing_is_refused(text):
    with pytest.raises(BadScene, match=r"Choose another file|holds no drawing"):
        clean_scene(text)


def test_unknown_keys_are_left_out():
    found = cleaned(
        box(onclick="alert(1)", __proto__={"x": 1}),
        appState={"collaborators": [1], "viewBackgroundColor": "url(https://evil.example)"},
        scrollToContent=True,
        libraryItems=[1],
    )

    assert found == {
        "type": "excalidraw",
        "version": 2,
        "source": "hexloop",
        "elements": [box(isDeleted=False)],
        "appState": {"viewBackgroundColor": "#ffffff"},
        "files": {},
    }


def test_what_was_erased_is_not_kept():
    found = clean_scene(scene(box(isDeleted=True), box(type="selection")))

    assert (found.parts, found.words) == (0, ())


def test_colours_that_are_none_are_left_out():
    found = cleaned(box(strokeColor="url(#x)", backgroundColor='red"><script>'))["elements"][0]

    assert found == box(isDeleted=False)


def test_text_is_taken_by_every_database():
    found = cleaned({**box(type="text"), "text": "a\0b\ud800c"})["elements"][0]

    assert found["text"] == "ab?c"


def test_a_picture_stays_with_its_image():
    found = cleaned(
        box(type="image", fileId="f", scale=[1, -1]), files={"f": {"dataURL": PNG, "mimeType": "text/html"}}
    )

    assert found["files"] == {"f": {"id": "f", "mimeType": "image/png", "dataURL": PNG, "created": 0}}


def test_a_picture_that_nothing_shows_is_left_out():
    assert cleaned(box(), files={"f": {"dataURL": PNG}})["files"] == {}


@pytest.mark.parametrize(
    "address",
    [
        "data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Pg==",
        "data:text/html;base64,PHNjcmlwdD4=",
        "https://evil.example/a.png",
        "data:image/png;base64,PHNjcmlwdD4=",
        "data:image/png;base64,####",
        "data:image/png," + PNG,
        PNG[:60],
        7,
    ],
)
def test_what_is_no_picture_takes_its_image_along(address):
    found = clean_scene(scene(box(type="image", fileId="f"), files={"f": {"dataURL": address}}))

    assert json.loads(found.text)["files"] == {}
    assert found.words == ("Taken out: 1 picture (PNG, JPEG, WebP and GIF can be kept).",)


def test_a_picture_with_fifty_thousand_pixels_a_side_is_taken_out():
    huge = PIXEL[:16] + (50_000).to_bytes(4, "big") * 2 + PIXEL[24:]
    address = "data:image/png;base64," + base64.b64encode(huge).decode()

    found = clean_scene(scene(box(type="image", fileId="f"), files={"f": {"dataURL": address}}))

    assert found.parts == 0


def test_a_drawing_of_the_largest_size_is_taken():
    found = clean_scene(scene(*[box(id=f"e{n}", groupIds=["g"], seed=n) for n in range(MOST_ELEMENTS)]))

    assert (found.parts, found.words) == (MOST_ELEMENTS, ())
