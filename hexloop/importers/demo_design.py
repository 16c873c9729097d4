"""The system design of the demo: attempts over three months, most of them better than the one before."""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from hexloop.apps.accounts.models import User
from hexloop.apps.companies import services as companies
from hexloop.apps.design.aloud import ATTEMPT
from hexloop.apps.design.cards import KIND
from hexloop.apps.design.models import Attempt
from hexloop.apps.design.packs import pack_cases
from hexloop.apps.design.services import attempts
from hexloop.apps.design.services.boards import save_board
from hexloop.apps.design.services.cards import grade_case
from hexloop.apps.design.services.estimates import put_estimate
from hexloop.apps.design.services.notes import save_notes
from hexloop.apps.design.services.prompts import PromptText, write_prompt
from hexloop.apps.design.services.scores import keep_review
from hexloop.apps.design.services.shares import make_share, score_through
from hexloop.apps.recordings import services as recordings
from hexloop.apps.recordings.models import Recording
from hexloop.core.content.design_cases.case import Arrow
from hexloop.core.design.stages import Stage
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock
from hexloop.importers.demo_sound import silence

TEXTS = Path(__file__).with_name("demo_design.toml")
EVENING = time(19, 40)
SIGN = timedelta(minutes=1)
_MS = timedelta(milliseconds=1)
_SILENCES = (timedelta(minutes=2, seconds=10), timedelta(minutes=7, seconds=41), timedelta(minutes=14, seconds=5))
_BROWSER = "0123456789ab"
"""Names the browser of the friend who scored."""
_ASKED = 66
"""How many days ago the cases were tagged with their companies."""
_WIDTH, _HEIGHT, _ACROSS = 200, 60, 3
"""Of a box on a board, and how many stand side by side."""
_BETWEEN, _BELOW = 240, 100
"""How far boxes stand apart: what an arrow says goes between them."""
_LETTER = 9
"""How wide a letter of a board is, about."""
_HEAD = 16
"""How long the head of an arrow is."""
_SIMPLE = 5
"""How many arrows the board of somebody in a hurry has."""

Places = dict[str, tuple[int, int]]
"""Where the boxes of a board stand, in its pixels, by name."""


def design_systems(*, user: User, today: date, clock: StudyClock) -> None:
    """Work on the cases on their evenings. Cases that the packs of this installation do not hold are passed over."""
    texts = tomllib.loads(TEXTS.read_text(encoding="utf-8"))
    for asked in texts["asked"]:
        at = _at(_ASKED, today, clock)
        for key in asked["cases"]:
            _tag(user, asked["company"], key, at)
    for values in texts["prompt"]:
        at = _at(values["days_ago"], today, clock)
        text = PromptText(values["title"], values["prompt"], values["notes"])
        _tag(user, values["company"], write_prompt(user=user, text=text, at=at).key, at)
    for values in texts["attempt"]:
        if values["case"] in pack_cases():
            _work(user, values, _at(values["days_ago"], today, clock))


def _tag(user: User, name: str, key: str, at: datetime) -> None:
    if key in pack_cases() or key.startswith("own-"):
        company = companies.name_company(user=user, name=name, at=at)
        companies.tag(company=company, kind=KIND, key=key, at=at)


def _work(user: User, values: dict[str, Any], at: datetime) -> None:
    """One attempt through its services, by the clock on the wall: a sign of life each minute."""
    attempt = attempts.start_attempt(
        user=user, case_key=values["case"], minutes=values["minutes"], preset=values["preset"], at=at
    )
    recording = _record(user, attempt, values["recorded"], at) if values.get("recorded") else None
    for stage, minutes in zip(Stage, values["spent"], strict=False):
        attempts.move_to(attempt=attempt, stage=stage, at=at)
        for _ in range(minutes):
            at += SIGN
            attempts.sign_of_life(attempt=attempt, at=at)
        if text := values["notes"].get(stage.value, "").strip():
            save_notes(attempt=attempt, stage=stage, text=text, revision=1, at=at)
        for one in values.get("estimate", ()):
            if one["stage"] == stage:
                put_estimate(attempt=attempt, stage=stage, calculator=one["calculator"], given=one["inputs"], at=at)
    if values.get("draw"):
        arrows = pack_cases()[values["case"]].part(Stage.DIAGRAM).board
        drawn = arrows if values.get("wide") else arrows[:_SIMPLE]
        places = _places(drawn, values.get("places", {}))
        save_board(attempt=attempt, scene=_scene(drawn, places), svg=_picture(drawn, places), revision=0, at=at)
    if len(values["spent"]) < len(Stage):
        attempts.pause_clock(attempt=attempt, at=at)
        return
    if recording:
        recordings.end_recording(recording=recording, seconds=recording.seconds, at=at)
    _judge(user, attempts.end_attempt(attempt=attempt, at=at), values, at + timedelta(minutes=8))


def _record(user: User, attempt: Attempt, minutes: int, at: datetime) -> Recording:
    """Record the first minutes of an attempt. Nobody is heard in it: its line says when something was done."""
    begun = recordings.begin_recording(user=user, kind=ATTEMPT.kind, key=str(attempt.pk), at=at)
    length = timedelta(minutes=minutes)
    sound = silence(length // timedelta(seconds=1))
    recording = recordings.add_part(recording=begun, data=sound, after=0, seconds=minutes * 60, at=at + length)
    for begins in _SILENCES:
        ends = begins + timedelta(seconds=7)
        recordings.note_silence(recording=recording, begins_ms=begins // _MS, ends_ms=ends // _MS)
    return recording


def _judge(user: User, attempt: Attempt, values: dict[str, Any], at: datetime) -> None:
    points = {stage.value: score for stage, score in zip(Stage, values["points"], strict=True) if score}
    case = pack_cases()[values["case"]]
    # Who scored two heard two of the things that are listened for.
    heard = {stage: case.part(Stage(stage)).listens[:score] for stage, score in points.items()}
    keep_review(attempt=attempt, points=points, words=values.get("words", {}), heard=heard, at=at)
    grade_case(user=user, case_key=attempt.case_key, grade=Grade(values["grade"]), at=at + timedelta(minutes=2))
    if friend := values.get("friend"):
        _score(attempt, friend, at + timedelta(hours=20))


def _score(attempt: Attempt, friend: dict[str, Any], at: datetime) -> None:
    """A friend was sent a link and scored through it."""
    share, _ = make_share(attempt=attempt, days=friend["days"], at=at)
    points = {stage.value: score for stage, score in zip(Stage, friend["points"], strict=True) if score}
    score_through(
        share=share, browser=_BROWSER, name=friend["name"], points=points, words=friend["words"], at=at + SIGN
    )


def _places(arrows: Sequence[Arrow], chosen: Mapping[str, tuple[int, int]]) -> Places:
    """Where each box stands: in the column and row that were chosen, else in the order in which it is first named, in
    rows that turn at their ends."""
    names = list(dict.fromkeys(name for arrow in arrows for name in (arrow.source, arrow.target)))
    found = {}
    for place, name in enumerate(names):
        row, turned = divmod(place, _ACROSS)
        column, row = chosen.get(name, (turned if row % 2 == 0 else _ACROSS - 1 - turned, row))
        found[name] = (40 + column * (_WIDTH + _BETWEEN), 40 + row * (_HEIGHT + _BELOW))
    return found


def _scene(arrows: Sequence[Arrow], places: Places) -> str:
    """A board with these boxes and arrows, as Excalidraw writes it."""
    boxes = [
        part
        for number, (name, (x, y)) in enumerate(places.items())
        for part in (
            {"id": f"box-{number}", "type": "rectangle", "x": x, "y": y, "width": _WIDTH, "height": _HEIGHT},
            _words(f"name-{number}", name, x + 12, y + 20),
        )
    ]
    lines = [part for number, arrow in enumerate(arrows) for part in _line(number, arrow, places)]
    return json.dumps({"type": "excalidraw", "version": 2, "elements": [*boxes, *lines]})


def _line(number: int, arrow: Arrow, places: Places) -> list[dict[str, Any]]:
    (x, y), (to_x, to_y) = _ends(arrow, places)
    line = {
        "id": f"arrow-{number}",
        "type": "arrow",
        "x": x,
        "y": y,
        "width": abs(to_x - x),
        "height": abs(to_y - y),
        "points": [[0, 0], [to_x - x, to_y - y]],
        "endArrowhead": "arrow",
    }
    label = (
        [_words(f"label-{number}", arrow.label, *_label_at(arrow.label, (x, y), (to_x, to_y)))] if arrow.label else []
    )
    return [line, *label]


def _label_at(label: str, begin: tuple[int, int], end: tuple[int, int]) -> tuple[int, int]:
    """Above the middle of a line that goes across, beside one that goes down, as far as its slope asks."""
    (x, y), (to_x, to_y) = begin, end
    long = _LETTER * len(label)
    if y == to_y:
        return (x + to_x - long) // 2, y - 26
    away = 10 + 10 * abs(to_x - x) // abs(to_y - y)
    left = to_x < x and to_y > y
    return (x + to_x) // 2 + (-away - long if left else away), (y + to_y) // 2 - 10


def _words(name: str, text: str, x: int, y: int) -> dict[str, Any]:
    return {
        "id": name,
        "type": "text",
        "x": x,
        "y": y,
        "width": _LETTER * len(text),
        "height": 20,
        "text": text,
        "originalText": text,
        "fontSize": 16,
        "fontFamily": 5,
    }


def _ends(arrow: Arrow, places: Places) -> tuple[tuple[int, int], tuple[int, int]]:
    """From the side of one box to the side of the other that are nearest."""
    (x, y), (to_x, to_y) = places[arrow.source], places[arrow.target]
    if y == to_y:
        right = to_x > x
        return (x + _WIDTH * right, y + _HEIGHT // 2), (to_x + _WIDTH * (not right), y + _HEIGHT // 2)
    down = to_y > y
    return (x + _WIDTH // 2, y + _HEIGHT * down), (to_x + _WIDTH // 2, to_y + _HEIGHT * (not down))


def _picture(arrows: Sequence[Arrow], places: Places) -> str:
    """The same board as an SVG, which a browser would make."""
    width = max(x for x, _ in places.values()) + _WIDTH + 40
    height = max(y for _, y in places.values()) + _HEIGHT + 40
    boxes = "".join(
        f'<rect x="{x}" y="{y}" width="{_WIDTH}" height="{_HEIGHT}" rx="8" fill="none" stroke="#1e1e1e"/>'
        f'<text x="{x + 12}" y="{y + 35}" font-size="16" font-family="Excalifont">{_escaped(name)}</text>'
        for name, (x, y) in places.items()
    )
    lines = "".join(
        f'<polyline points="{_points((x, y), (to_x, to_y))}" fill="none" stroke="#1e1e1e" stroke-width="2"/>'
        f'<text x="{label_x}" y="{label_y + 16}" font-size="16" font-family="Excalifont">{_escaped(arrow.label)}</text>'
        for arrow in arrows
        for (x, y), (to_x, to_y) in [_ends(arrow, places)]
        for label_x, label_y in [_label_at(arrow.label, (x, y), (to_x, to_y))]
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{boxes}{lines}</svg>'


def _points(begin: tuple[int, int], end: tuple[int, int]) -> str:
    """A line with a head, drawn in one go: to its end, to one tip, back, to the other."""
    (x, y), (to_x, to_y) = begin, end
    angle = math.atan2(to_y - y, to_x - x)
    tips = [(to_x - _HEAD * math.cos(angle + turn), to_y - _HEAD * math.sin(angle + turn)) for turn in (0.4, -0.4)]
    return " ".join(f"{one:.0f},{other:.0f}" for one, other in (begin, end, tips[0], end, tips[1]))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _at(days_ago: int, today: date, clock: StudyClock) -> datetime:
    return datetime.combine(today - timedelta(days=days_ago), EVENING, clock.zone)
