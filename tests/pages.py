"""Reads answers as a person would: the text of a page, its rows, its data for scripts."""

from __future__ import annotations

import json
from html.parser import HTMLParser

_SILENT = {"script", "style", "svg", "head"}
_VOID = {"meta", "link", "input", "br", "hr", "img", "option"}


class _Reader(HTMLParser):
    """Collects the text below elements that ``wanted`` accepts; drawings and scripts are silent."""

    def __init__(self, wanted):
        super().__init__()
        self.wanted, self.depth, self.silent, self.stack = wanted, 0, 0, []
        self.texts: list[list[str]] = []

    def handle_starttag(self, tag, attrs):
        if tag in _VOID:
            return
        starts = self.wanted(tag, dict(attrs))
        silent = tag in _SILENT
        self.stack.append((tag, starts, silent))
        self.depth += starts
        self.silent += silent
        if starts:
            self.texts.append([])

    def handle_endtag(self, tag):
        while self.stack and tag not in _VOID:
            name, starts, silent = self.stack.pop()
            self.depth -= starts
            self.silent -= silent
            if name == tag:
                return

    def handle_data(self, data):
        if self.depth and not self.silent and data.strip():
            self.texts[-1].append(" ".join(data.split()))


def _texts(page, wanted) -> list[str]:
    reader = _Reader(wanted)
    reader.feed(page.text)
    return [" ".join(parts) for parts in reader.texts]


def main_text(page) -> str:
    """All words of the main part of a page, with single spaces."""
    return _texts(page, lambda tag, attrs: tag == "main")[0]


def section_text(page, title_id: str) -> str:
    """The words of the section that the element with this id names."""
    return _texts(page, lambda tag, attrs: attrs.get("aria-labelledby") == title_id)[0]


def row_titles(page) -> list[str]:
    """The titles of the rows that ``j`` and ``k`` walk over, in order."""
    return _texts(page, lambda tag, attrs: attrs.get("class") == "row-title")


def toast_texts(page) -> list[str]:
    """What the toasts of an answer say."""
    return _texts(page, lambda tag, attrs: attrs.get("class") == "toast-text")


def json_in(page, element_id: str):
    """The data that a page hands to a script."""
    start = page.text.index(f'<script id="{element_id}" type="application/json">')
    text = page.text[page.text.index(">", start) + 1 :]
    return json.loads(text[: text.index("</script>")])
