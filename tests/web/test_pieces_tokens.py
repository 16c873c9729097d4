"""The style sheets: both dark blocks agree, colours live in one file, text can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import hexloop.web

SHEETS = Path(hexloop.web.__file__).parent / "static" / "web"
TOKENS = (SHEETS / "tokens.css").read_text()
GROUNDS = ("--bg", "--surface", "--sunken", "--hover")
TEXTS = ("--ink", "--ink-2", "--ink-3-text", "--ok-text", "--warn-text", "--bad-text", "--info-text")
CODE = tuple(f"--code-{name}" for name in ("keyword", "name", "type", "number", "string", "comment"))
ROUNDS = tuple(f"--{name}" for name in ("coding", "design", "breadth", "domain", "project", "behavior"))
MARKS = (*ROUNDS, "--ok", "--warn", "--bad", "--focus", "--line-strong")


def block(selector):
    body = TOKENS.split(selector + " {", 1)[1].split("}", 1)[0]
    return dict(re.findall(r"(--[\w-]+):\s*([^;]+);", body))


LIGHT = block(":root")
DARK = LIGHT | block(':root[data-theme="dark"]')
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def too_faint(theme, inks, grounds, least):
    pairs = [(ink, ground, round(contrast(theme[ink], theme[ground]), 2)) for ink in inks for ground in grounds]
    return [pair for pair in pairs if pair[2] < least]


def test_contrast_is_that_of_wcag():
    assert (contrast("#000000", "#ffffff"), round(contrast("#777777", "#ffffff"), 2)) == (21, 4.48)


def test_the_systems_dark_is_the_chosen_dark():
    assert block(':root[data-theme="system"]') == block(':root[data-theme="dark"]')


def test_paper_is_light_in_every_theme():
    on_screens = re.findall(r"^@media screen[^{]*\{\n(.*?)^\}", TOKENS, re.DOTALL | re.MULTILINE)

    assert [body.count("  color-scheme: dark;") for body in on_screens] == [1, 1]
    assert TOKENS.count("  color-scheme: dark;") == 2


@THEMES
def test_text_can_be_read_on_every_ground(theme):
    assert too_faint(theme, TEXTS, GROUNDS, 4.5) == []


@THEMES
def test_code_can_be_read(theme):
    assert too_faint(theme, CODE, ("--surface", "--active-line"), 4.5) == []


@THEMES
@pytest.mark.parametrize("state", ["ok", "warn", "bad"])
def test_notices_can_be_read(theme, state):
    assert too_faint(theme, (f"--{state}-text", "--ink"), (f"--{state}-ground",), 4.5) == []


@THEMES
def test_the_black_button_can_be_read(theme):
    assert too_faint(theme, ("--on-ink",), ("--ink", "--ink-hover"), 4.5) == []


@THEMES
def test_marks_stand_out(theme):
    assert too_faint(theme, MARKS, ("--bg", "--surface"), 3) == []


def test_colours_are_named_in_one_file_only():
    colour = re.compile(r"#[0-9a-fA-F]{3,8}\b|rgb\(|hsl\(")
    others = [path for path in SHEETS.glob("*.css") if path.name != "tokens.css"]

    assert {path.name: colour.findall(path.read_text()) for path in others} == {path.name: [] for path in others}


def test_every_token_in_use_is_defined():
    local = {"--round", "--case", "--share", "--heat", "--split", "--height"}
    texts = [path.read_text() for path in SHEETS.glob("*.css")]

    used = {name for text in texts for name in re.findall(r"var\((--[\w-]+)", text)}

    assert used - local - set(LIGHT) == set()
