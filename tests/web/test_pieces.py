"""Every tag of the design system, as it comes out."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from django.template import engines
from django.utils.safestring import mark_safe

import hexloop
from hexloop.core.rounds import Round
from hexloop.web.frame import PLACES
from hexloop.web.pieces import (
    STAGE_ICONS,
    CaseSquare,
    DueRow,
    ForecastDay,
    Growth,
    HeatDay,
    Meter,
    PlanBlock,
    WeekDay,
)

PACKAGE = Path(hexloop.__file__).parent


@dataclass(frozen=True)
class Meeting:
    title: str
    clock: str = "09:00"
    url: str = "/m/"
    round: str = ""
    look: str = "event"
    words: str = "Monday"


TEMPLATES = sorted(PACKAGE.glob("**/templates/**/*.html"))


@dataclass(frozen=True)
class Holder:
    held: object


def draw(text, **context):
    return engines["django"].from_string(text).render({"asset_version": "7", **context})


def words(html):
    """What a screen reader says: no tags, no hidden parts, single spaces."""
    spoken = re.sub(r"<(\w+)[^>]*aria-hidden=\"true\"[^>]*>.*?</\1>", " ", html, flags=re.S)
    labels = re.sub(r"<[^>]*?aria-label=\"([^\"]*)\"[^>]*>", r" \1 ", spoken)
    return " ".join(re.sub(r"<[^>]+>", " ", labels).split())


def test_an_icon_is_decoration_unless_it_has_a_name():
    silent, named = draw('{% icon "play" %}'), draw('{% icon "play" label=label %}', label="Start <now>")

    assert silent == '<svg class="icon" aria-hidden="true"><use href="/static/dist/icons.svg?v=7#play"/></svg>'
    assert words(named) == "Start &lt;now&gt;"


@pytest.mark.parametrize("key", [Round.CODING, "coding"])
def test_a_dot_carries_its_round(key):
    assert draw("{% round_dot key %}", key=key) == '<span class="dot" data-round="coding"></span>'
    assert words(draw("{% round_dot key label=True %}", key=key)) == "Coding"


def test_a_dot_without_a_round_keeps_its_place():
    assert draw('{% round_dot "" %}') == '<span class="dot none"></span>'


@pytest.mark.parametrize(
    ("level", "said"), [(0, "never tried"), (1, "no clue"), (2, "bugs"), (3, "slow"), (4, "solid")]
)
def test_mastery_fills_bars_and_says_the_word(level, said):
    html = draw('{% mastery_bars level "coding" %}', level=level)

    assert html.count('class="on"') == level
    assert words(html) == f"Mastery: {said}"


def test_mastery_can_show_its_word():
    assert '<span class="mastery-word">' in draw("{% mastery_bars 2 words=True %}")


def test_a_stage_is_an_icon_and_a_word():
    html = draw("{% for stage in stages %}{% stage_chip stage %} {% endfor %}", stages=STAGE_ICONS)

    assert words(html) == "Scheduling In progress Done"


@pytest.mark.parametrize(
    ("keys", "caps"),
    [
        ("mod+k", '<kbd class="key" data-mod>Ctrl+K</kbd>'),
        ("mod+enter", '<kbd class="key" data-mod>Ctrl+↵</kbd>'),
        ("g d", '<kbd class="key">g</kbd> <kbd class="key">d</kbd>'),
        ("+", '<kbd class="key">+</kbd>'),
        ("shift+u", '<kbd class="key">Shift+U</kbd>'),
    ],
)
def test_keys_look_as_on_the_keyboard(keys, caps):
    assert draw("{% key_hint keys %}", keys=keys) == caps


def test_a_block_offers_to_start_until_it_is_done():
    planned = draw("{% plan_block b %}", b=PlanBlock("18:30", "Breadth", 60, "21 due", Round.BREADTH, url="/go/"))
    done = draw("{% plan_block b %}", b=PlanBlock("07:00", "Coding", 60, done="52 min", url="/go/"))
    free = draw("{% plan_block b %}", b=PlanBlock("21:30", "", detail="Free until bed"))

    assert words(planned) == "18:30 Breadth 60 min Start : Breadth 21 due"
    assert words(done) == "07:00 Coding 60 min Done in 52 min"
    assert words(free) == "21:30 Free until bed"
    assert ['href="/go/"' in html for html in (planned, done)] == [True, False]


def test_a_due_row_says_all_of_it():
    html = draw("{% due_row r %}", r=DueRow("Ring <order>", "Bugs", "/p/", Round.CODING, 2, "3 d overdue", True))

    assert words(html) == "Coding Ring &lt;order&gt; Bugs Mastery: bugs 3 d overdue"
    assert 'class="row-due overdue"' in html


def test_a_due_row_is_plain_where_nothing_is_known():
    html = draw("{% due_row r %}", r=DueRow("A page", "", "/p/"))

    assert words(html) == "A page"


def test_a_row_can_be_selected():
    html = draw('{% due_row r selectable=True value="p7" %}', r=DueRow("A page", "", "/p/"))

    assert re.findall(r"<input[^>]*>", html) == [
        '<input type="checkbox" name="selected" value="p7" aria-label="Select A page" data-selectable>'
    ]


def test_a_row_is_drawn_by_what_it_says():
    names = ("Ada <a>", "Ada <a>", "Grace")

    drawn = [draw('{% drawn "calendar/_month_entry.html" rows %}', rows=[Meeting(name)]) for name in names]

    assert [words(html) for html in drawn] == [f"09:00 {name} Monday" for name in ("Ada &lt;a&gt;",) * 2 + ("Grace",)]


@pytest.mark.parametrize(
    ("row", "name"),
    [
        (Meeting(mark_safe("<b>Ada</b>")), "title of Meeting"),
        (Holder(Meeting(mark_safe("<b>Ada</b>"))), "title of Meeting"),
        (Holder((1, mark_safe("<b>Ada</b>"))), "held of Holder"),
    ],
)
def test_a_drawn_row_holds_no_markup(row, name):
    """It would be equal to a text of the same letters, which must be escaped."""
    with pytest.raises(TypeError, match=f"^{name} is marked-up text"):
        draw('{% drawn "calendar/_month_entry.html" rows %}', rows=[row])


@pytest.mark.parametrize(("percent", "drawn"), [(34, ["34%"]), (0, []), (140, ["100%"])])
def test_a_meter_stays_on_its_scale(percent, drawn):
    html = draw("{% meter m %}", m=Meter("Calibration", percent))

    assert re.findall(r'meter-fill" width="([^"]+)"', html) == drawn


def test_an_empty_state_offers_the_next_step():
    html = draw('{% empty_state "Nothing is due" "Solve one." action_text="Pick" action_url="/p/" %}')

    assert words(html) == "Nothing is due Solve one. Pick"
    assert "<a" not in draw('{% empty_state "Nothing" "Here." %}')


def test_undo_in_a_toast_is_a_post_with_its_token():
    html = draw('{% toast "Graded." undo_url="/undo/" %}', csrf_token="abc")

    assert words(html) == "Graded. Undo Dismiss"
    assert '<form method="post" action="/undo/"><input type="hidden" name="csrfmiddlewaretoken" value="abc">' in html


@pytest.mark.parametrize(
    ("state", "shown"), [("success", "toast ok"), ("error", "toast bad"), ("warn", "toast warn"), ("info", "toast")]
)
def test_a_toast_takes_djangos_words_for_its_state(state, shown):
    assert re.findall(r'class="(toast(?: \w+)?)"', draw('{% toast "x" state=s %}', s=state)) == [shown]


def test_a_toast_can_travel_with_another_answer():
    assert 'hx-swap-oob="beforeend:#toasts"' in draw('{% toast "x" oob=True %}')
    assert "hx-swap-oob" not in draw('{% toast "x" %}')


@pytest.mark.parametrize(("ok", "shown"), [(True, "verdict ok"), (False, "verdict bad")])
def test_a_verdict_is_words_first(ok, shown):
    html = draw('{% verdict_heading "Accepted" "48 of 48" ok=ok %}', ok=ok)

    assert words(html) == "Accepted 48 of 48"
    assert shown in html


def test_the_hexagon_says_its_numbers_in_a_table():
    html = draw(
        '{% hexagon today predicted=later faded=faded predicted_label="1 Dec" name="Ready for Acme" %}',
        today={"coding": 71, "design": 42, "breadth": 30},
        later={"coding": 84, "design": 58},
        faded=["breadth"],
    )

    assert words(html) == (
        "Ready for Acme, of 100 Round today 1 Dec Coding 71 84 Design 42 58 Breadth (not asked) 30 none "
        "Domain (nothing yet) none none Projects (nothing yet) none none Behavior (nothing yet) none none"
    )
    assert html.count("<circle") == 3
    assert html.count("hex-predicted") == 1


def test_cases_are_links_with_words_and_shades():
    cases = [CaseSquare(0, ms=1, url="/case/1/"), CaseSquare(1, "failed", 10, "Wrong answer", "#case-2")]

    html = draw('{% case_grid cases target="#detail" current=1 %}', cases=cases)

    assert words(html) == "Test cases Case 1: Passed Case 2: Wrong answer"
    assert re.findall(r'class="case (t\d)" data-state="(\w+)"', html) == [("t0", "passed"), ("t4", "failed")]
    assert re.findall(r'hx-get="([^"]+)"', html) == ["/case/1/"]
    assert html.count('aria-current="true"') == 1


def test_growth_says_its_curves():
    growth = Growth([(0, 0), (2000, 21)], [(0, 0), (2000, 21)], "yours ≈ O(n)", [(0, 0), (2000, 9)], "target O(n)")

    html = draw("{% growth_plot g %}", g=growth)

    assert 'aria-label="Time against input size, up to n = 2\u202f000 and 21 ms. yours ≈ O(n). target O(n)."' in html
    assert html.count("<circle") == 2
    assert html.count("<polyline") == 2


def test_a_heatmap_says_its_sum():
    html = draw(
        '{% heatmap days unit="problems" %}', days=[HeatDay(date(2026, 11, 4), 2), HeatDay(date(2026, 11, 5), 3)]
    )

    assert 'aria-label="5 problems on 2 days; the busiest day had 3"' in html
    assert words(draw('{% heatmap days unit="problems" %}', days=[])) == "No problems yet."


def test_bars_say_each_day():
    forecast = draw("{% forecast days overdue=2 %}", days=[ForecastDay("M", 4, "Monday, 23 November")])
    week = draw("{% week_bars days %}", days=[WeekDay("M", "Monday", {"coding": 60, "domain": 5}), WeekDay("T", "Tue")])

    assert words(forecast) == "Overdue: 2 reviews Monday, 23 November: 4 reviews"
    assert words(week) == "Monday: Coding 60 min, Domain 5 min Tue: nothing"


def test_the_style_page_shows_everything(signed_in):
    page = signed_in.get("/style/")

    html = page.content.decode()
    assert page.status_code == 200
    for mark in ("hex-today", "heat h4", "plot-fitted", "forecast", "case t4", "toast bad", "stage", "empty-title"):
        assert mark in html
    assert re.findall(r"\sstyle=|\son\w+=", html) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_templates_hold_no_inline_code(path):
    text = path.read_text()

    found = re.findall(r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*(?:\bsrc=|application/json))", text)

    assert found == []


def test_every_icon_in_use_is_in_the_sprite():
    listed = set(json.loads((PACKAGE.parent / "frontend" / "icons.json").read_text()))
    texts = [path.read_text() for path in TEMPLATES]
    used = {name for text in texts for name in re.findall(r"{% icon [\"']([\w-]+)[\"']", text)}
    used |= {name for text in texts for name in re.findall(r"icon=[\"']([\w-]+)[\"']", text)}
    used |= {place.icon for place in PLACES} | set(STAGE_ICONS.values()) | {"sliders-horizontal", "hexagon"}
    used |= {"check", "triangle-alert", "circle-x", "info"}

    assert used - listed == set()
