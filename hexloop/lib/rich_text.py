"""HTML that somebody else wrote, made safe: the one place where it is let in.

What remains are words, lists, tables and mathematics, and pictures and sounds that are files of this program; scripts,
styles, frames, other pictures, classes and every other attribute go. ``\\(…\\)`` and ``\\[…\\]`` become the same
mathematics as in Markdown.
"""

from __future__ import annotations

import html
import re

import nh3

from hexloop.lib.html import OWN_FILE, Html
from hexloop.lib.markdown import Readable
from hexloop.lib.tex_words import tex_words

_TAGS = {
    *("p", "div", "br", "hr", "h2", "h3", "h4", "h5", "h6", "blockquote"),
    *("strong", "b", "em", "i", "u", "s", "sub", "sup", "mark", "code", "pre", "kbd", "span", "a"),
    *("ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td"),
    *("img", "audio"),
}
_DROPPED = {"script", "style", "iframe", "object", "template", "title", "noscript", "textarea", "select"}
_CLASSES = {"span": {"math", "inline", "block"}, "div": {"math", "block"}}
_SCHEMES = {"http", "https", "mailto"}


def _only_own_files(tag: str, attribute: str, value: str) -> str | None:
    """No page asks another place for a picture or a sound, and none of this program's for anything but a file."""
    if attribute == "src":
        return value if OWN_FILE.fullmatch(value) else None
    # Without these, the tags that lost their source can be told apart from everything else in the clean text.
    return value.replace("<", "").replace(">", "") if attribute == "alt" else value


_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags=_DROPPED,
    attributes={
        "a": {"href", "title"},
        "ol": {"start"},
        "td": {"colspan", "rowspan"},
        "th": {"colspan", "rowspan"},
        "img": {"src", "alt"},
        "audio": {"src", "controls"},
    },
    set_tag_attribute_values={"audio": {"controls": "", "preload": "none"}, "img": {"loading": "lazy"}},
    attribute_filter=_only_own_files,
    allowed_classes=_CLASSES,
    url_schemes=_SCHEMES,
    link_rel="noopener noreferrer",
)
_EMPTY = re.compile(r'<img(?: alt="[^"<>]*"| loading="lazy")+>|<audio(?: controls=""| preload="none"){2}></audio>')
"""Pictures and sounds without a source. No text or attribute of a clean text can look like one: its quotes or its
brackets are written as entities."""

_WORDS = nh3.Cleaner(tags=set(), clean_content_tags=_DROPPED, attributes={})

DEEPEST = 100
"""How far elements may stand inside each other: cleaning costs far more than its length beyond."""

_MATH = re.compile(r"\\\((.{1,5000}?)\\\)|\\\[(.{1,5000}?)\\\]", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>")
_BREAK = re.compile(r"<(?:br|/?div|/?p|hr|/?li|/?tr|/?h[1-6])\b[^>]*>", re.IGNORECASE)
_VOID = {"br", "hr", "img", "input", "wbr", "col", "meta", "link"}


def clean_html(text: str) -> Html:
    """The harmless part of an HTML text. What stands too deep inside other elements is shown as plain words."""
    if _depth(text) > DEEPEST:
        return Html(html.escape(html_words(text)))
    return Html(_EMPTY.sub("", _CLEANER.clean(_MATH.sub(_mathematics, text))))


def html_words(text: str) -> str:
    """The words of an HTML text on one line, for titles and searching. Mathematics stays TeX."""
    text = re.sub(r"\\[()\[\]]", "", text)
    if _depth(text) > DEEPEST:
        text = _TAG.sub(" ", text)
    return " ".join(html.unescape(_WORDS.clean(_BREAK.sub(" ", text))).replace("\N{NO-BREAK SPACE}", " ").split())


def html_readable(text: str) -> Readable:
    """An HTML text as one reads it on one line, formulas written out, and the TeX of those in order."""
    formulas: list[str] = []

    def written(found: re.Match[str]) -> str:
        formulas.append(html.unescape(_tex(found)).strip())
        return html.escape(tex_words(formulas[-1]))

    words = html_words(_MATH.sub(written, text))
    return Readable(words, tuple(formulas))


def _mathematics(found: re.Match[str]) -> str:
    return f'<span class="math {"inline" if found[1] else "block"}">{_tex(found)}</span>'


def _tex(found: re.Match[str]) -> str:
    # Editors put tags and entities into formulas. Cleaning comes after this, so nothing here needs to be safe.
    return _TAG.sub("", _BREAK.sub(" ", found[1] or found[2])).replace("&nbsp;", " ")


def _depth(text: str) -> int:
    depth = deepest = 0
    for closing, name in _TAG.findall(text):
        if name.lower() not in _VOID:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    return deepest
