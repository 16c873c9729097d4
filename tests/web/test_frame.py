"""The frame knows where we are, what waits and which keys there are."""

from __future__ import annotations

import pytest

from hexloop.web.frame import PLACES, build_frame


def frame(path="/", due=None, theme="system"):
    return build_frame(path=path, due=due or {}, theme=theme)


def current(built):
    entries = [entry for section in built.sections for entry in section.entries]
    return [entry.title for entry in (*entries, built.settings) if entry.current]


@pytest.mark.parametrize(
    ("path", "titles"),
    [
        ("/", ["Today"]),
        ("/review/", ["Review"]),
        ("/coding/problems/", ["Coding"]),
        ("/coding/problems/two-rings/", ["Coding"]),
        ("/lists/blind-75/", ["Coding"]),
        ("/attempts/3/", ["Coding"]),
        ("/design/attempts/3/", ["System design"]),
        ("/questions/rapid/", ["Questions"]),
        ("/pages/attention/edit/", ["Pages"]),
        ("/papers/vaswani2017attention/", ["Papers"]),
        ("/projects/empty-searches/slides/", ["Projects"]),
        ("/stories/coverage/", ["Stories"]),
        ("/resources/nanogpt/", ["Resources"]),
        ("/companies/harbor-labs/", ["Companies"]),
        ("/settings/", ["Settings"]),
        ("/search/", []),
    ],
)
def test_exactly_the_page_that_is_open_is_current(path, titles):
    assert current(frame(path)) == titles


def test_sections_follow_the_table():
    built = frame()

    assert [(s.title, [e.title for e in s.entries]) for s in built.sections] == [
        ("", ["Today", "Calendar", "Review"]),
        ("Practice", ["Coding", "System design", "Questions", "Projects", "Stories"]),
        ("Library", ["Pages", "Papers", "Resources"]),
        ("Interviews", ["Companies", "Mock interview", "Insights"]),
    ]
    assert [entry.title for entry in built.bar] == ["Today", "Calendar", "Review", "Coding", "Questions"]


def test_due_is_shown_where_something_waits():
    built = frame(due={"review": 24, "coding": 0, "papers": 3})

    assert [(e.title, e.due) for s in built.sections for e in s.entries] == [
        ("Today", None),
        ("Calendar", None),
        ("Review", 24),
        ("Coding", None),
        ("System design", None),
        ("Questions", None),
        ("Projects", None),
        ("Stories", None),
        ("Pages", None),
        ("Papers", 3),
        ("Resources", None),
        ("Companies", None),
        ("Mock interview", None),
        ("Insights", None),
    ]


def test_an_unknown_theme_is_the_systems():
    assert [frame(theme=theme).theme for theme in ("dark", "sepia")] == ["dark", "system"]


def test_no_key_means_two_things():
    keys = [key.keys for key in frame().keymap]

    assert len(keys) == len(set(keys))


def test_scripts_get_plain_data():
    data = frame().data

    assert data["keymap"][0] == {"keys": "g d", "title": "Go to Today", "url": "/", "selector": "", "event": ""}
    assert data["actions"][-1] == {
        "title": "Use the theme of the system",
        "detail": "Follows your computer",
        "url": "",
        "event": "hexloop:theme",
        "value": "system",
    }
    assert (data["searchUrl"], data["themeUrl"], data["ownUrl"]) == (
        "/search/",
        "/settings/theme/",
        "/questions/own/add/",
    )


def test_palette_offers_a_drill_and_a_question_of_ones_own():
    urls = {action.title: action.url for action in frame().actions}

    assert urls["Rapid fire"] == "/questions/rapid/"
    assert urls["Write a question of your own"] == "/questions/own/"


def test_every_place_can_be_reached_by_its_key():
    jumps = {key.keys: key.url for key in frame().keymap if key.keys.startswith("g ")}

    assert jumps == {f"g {place.jump}": place.url for place in PLACES}
