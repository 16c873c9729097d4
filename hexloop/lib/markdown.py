"""Markdown to clean HTML: the one place where text that somebody wrote becomes markup.

Raw HTML in the source is shown as text, and what the renderer makes passes an allow-list all the
same, so that a fault in one of the two is not yet a hole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

from hexloop.lib.highlight import highlight
from hexloop.lib.html import OWN_FILE, Html
from hexloop.lib.mathematics import add_mathematics
from hexloop.lib.tex_words import tex_words

TAGS = {
    *("p", "br", "hr", "div", "h2", "h3", "h4", "h5", "h6", "blockquote"),
    *("strong", "em", "s", "code", "pre", "span", "a"),
    *("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "img"),
}
ATTRIBUTES = {
    "a": {"href", "title"},
    "ol": {"start"},
    "span": {"class"},
    "div": {"class"},
    "pre": {"class"},
    "img": {"src", "alt", "width", "height"},
}
SCHEMES = {"http", "https", "mailto"}
LAZY = {"img": {"loading": "lazy"}}
DIAGRAM = "mermaid"
"""The language of code that is a diagram."""
_MARKED = re.compile(r"[*_`\[\\$&~|<]|^[ \t]*(?:[#>+=-]|\d+[.)])|^(?: {4}|\t)", re.MULTILINE)
"""Anything that could mean something in Markdown. Most short texts have nothing of it."""

Words = Callable[[Token], str]
"""The words of a token that only some texts have."""


@dataclass(frozen=True, slots=True)
class Readable:
    """A text as one reads it, a line for each block. Where its formulas are written otherwise, ``formulas`` is their
    TeX; ``addresses`` is where its links lead."""

    text: str
    formulas: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()


def only_own_pictures(tag: str, attribute: str, value: str) -> str | None:
    """No page asks another place for a picture, and none of this program's for anything but a file."""
    return None if tag == "img" and attribute == "src" and not OWN_FILE.fullmatch(value) else value


def to_html(text: str) -> Html:
    """Render CommonMark with tables, struck text and ``$…$`` mathematics; the answer is safe to put into any page.

    Pictures that are files of this program are shown; others become links, as no page asks another host for anything.
    Code of a diagram is marked, and drawn by the page's script. Links carry ``rel``. A heading
    never reaches level 1, which belongs to the page.
    """
    return Html(_CLEANER.clean(_MARKDOWN.render(text)))


def to_line(text: str) -> Html:
    """Render a text of one line, for a heading or a row: the same without paragraphs, lists and other blocks; of
    pictures only the words."""
    return Html(_CLEANER.clean(_MARKDOWN.renderInline(" ".join(text.split()), {"line": True})))


def to_words(text: str) -> str:
    """The words of a Markdown text on one line, without its marks: for titles and searching. Formulas are written as
    one would type them."""
    blocks = ("".join(_word(token) for token in block.children or [block]) for block in _MARKDOWN.parse(text))
    return " ".join(" ".join(blocks).split())


def to_readable(text: str, *, reader: MarkdownIt | None = None, words: Mapping[str, Words] | None = None) -> Readable:
    """A Markdown text as it reads on the page, without its marks: links are their words, code stays as it is, formulas
    are written on a line. ``reader`` knows more rules than Markdown, ``words`` says what their tokens read as."""
    if reader is None and not _MARKED.search(text):
        return Readable(text)
    lines, formulas, addresses = [], [], []
    for block in (reader or _MARKDOWN).parse(text):
        parts = block.children or [block]
        lines.append("".join(words[part.type](part) if words and part.type in words else _word(part) for part in parts))
        formulas += [part.content.strip() for part in parts if part.type.startswith("math_")]
        addresses += [str(part.attrGet("href")) for part in parts if part.attrGet("href")]
    text = "\n".join(line for line in (line.rstrip("\n") for line in lines) if line)
    return Readable(text, tuple(formulas), tuple(addresses))


def _word(token: Token) -> str:
    if token.type.startswith("math_"):
        return tex_words(token.content)
    return " " if token.type in {"softbreak", "hardbreak"} else token.content


def _code_block(code: str, language: str, _attributes: str) -> str:
    if language == DIAGRAM:
        return f'<pre class="code diagram">{escapeHtml(code)}</pre>'
    return f'<pre class="code">{highlight(code, language)}</pre>'


def _heading_open(renderer: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    token = tokens[index]
    if token.tag == "h1":
        token.tag = "h2"
    return str(renderer.renderToken(tokens, index, options, env))


def _picture(renderer: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """A picture with its size, where ``env["sizes"]`` knows it, so that the page does not jump; another host's as a
    link with its words."""
    token = tokens[index]
    source = str(token.attrGet("src") or "")
    words = renderer.renderInlineAsText(token.children or [], options, env)
    if env.get("line"):
        return escapeHtml(words)
    own = OWN_FILE.fullmatch(source)
    if own is None:
        return f'<a href="{escapeHtml(source)}">{escapeHtml(words.strip() or source)}</a>'
    width, height = env.get("sizes", {}).get(own[1], (0, 0))
    size = f' width="{width}" height="{height}"' if width and height else ""
    return f'<img src="{source}" alt="{escapeHtml(words)}"{size}>'


def new_markdown() -> MarkdownIt:
    """The reader of all texts, for whoever adds rules of their own: what it makes must still be cleaned."""
    markdown = MarkdownIt("commonmark", {"html": False, "highlight": _code_block})
    markdown.enable(["table", "strikethrough"])
    add_mathematics(markdown)
    markdown.add_render_rule("heading_open", _heading_open)
    markdown.add_render_rule("heading_close", _heading_open)
    markdown.add_render_rule("image", _picture)
    return markdown


_MARKDOWN = new_markdown()
_CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    attribute_filter=only_own_pictures,
    set_tag_attribute_values=LAZY,
    url_schemes=SCHEMES,
    link_rel="noopener noreferrer",
)
