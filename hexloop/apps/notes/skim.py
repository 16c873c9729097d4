"""The skim view: of a drawn page only what stands out."""

from __future__ import annotations

from html.parser import HTMLParser

import nh3

from hexloop.lib.html import Html
from hexloop.lib.markdown import ATTRIBUTES, LAZY, only_own_pictures

_HEADINGS = {*("h2", "h3", "h4", "h5", "h6")}
_STRONG = {"strong", "mark"}
_VOID = {"br", "hr", "img"}


def skim(html: Html) -> Html:
    """Headings, callouts and card lines whole; of everything else the bold and highlighted words."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Html(_CLEANER.clean("".join(reader.out)))


_TAGS = {*_HEADINGS, *_STRONG, "p", "ul", "ol", "li", "blockquote", "em", "code", "span", "div", "pre", "s", "img"}
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes={tag: {"class"} for tag in _TAGS} | {"img": ATTRIBUTES["img"]},
    attribute_filter=only_own_pictures,
    set_tag_attribute_values=LAZY,
)


class _Reader(HTMLParser):
    """Copies what stands out. ``_whole`` counts the open elements inside one that is copied whole."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self._whole: list[str] = []
        self._strong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            if tag == "img" and self._whole:
                self.out.append(self.get_starttag_text() or "")
            return
        kind = dict(attrs).get("class") or ""
        if self._whole or tag in _HEADINGS or "callout" in kind or "card-line" in kind:
            self._whole.append(tag)
        elif tag in _STRONG or self._strong:
            if not self._strong:
                self.out.append('<p class="skim-words">')
            self._strong.append(tag)
        if self._whole or self._strong:
            self.out.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        for stack in (self._whole, self._strong):
            if stack and stack[-1] == tag:
                stack.pop()
                self.out.append(f"</{tag}>")
                if stack is self._strong and not stack:
                    self.out.append("</p>")
                return

    def handle_data(self, data: str) -> None:
        if self._whole or self._strong:
            self.out.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")
