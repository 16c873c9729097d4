"""A page's Markdown as clean HTML: what every text may say, and headings with anchors, wiki links, tags, callouts,
to-dos, highlights and card lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import nh3
from django.utils.text import slugify
from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from hexloop.apps.notes.text import TAG, WIKI_LINK, CardLine, card_line
from hexloop.core.content.questions.cloze import Gap, parse
from hexloop.core.content.questions.one_line import CardForm
from hexloop.lib.html import OWN_FILE, Html
from hexloop.lib.markdown import (
    ATTRIBUTES,
    LAZY,
    SCHEMES,
    TAGS,
    Readable,
    Words,
    new_markdown,
    only_own_pictures,
    to_readable,
)

CALLOUTS = {
    "note": "note",
    "info": "note",
    "tip": "tip",
    "success": "tip",
    "question": "question",
    "important": "warn",
    "warning": "warn",
    "caution": "warn",
    "danger": "warn",
}
"""The kinds of callout by the words that name them; any other word is a note with that title."""

Address = Callable[[str], tuple[str, bool]]
"""Where ``[[title]]`` leads, and whether that page is there."""

_CALLOUT = re.compile(r"\[!([A-Za-z]{1,20})\][-+]?[ \t]*([^\n]*)(?:\n|$)")
_TODO = re.compile(r"\[([ xX])\] ")
_MARK = re.compile(r"==(?=[^\s=])(?:[^=]|=(?!=))+?(?<=\S)==(?!=)")
_GAP, _GAP_END = "\ue000", "\ue001"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page, for its contents. ``level`` is 2 to 6."""

    level: int
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page as it is shown."""

    html: Html
    headings: tuple[Heading, ...]


def draw(
    body: str,
    *,
    address: Address,
    tag_url: str,
    line_ids: Sequence[int] = (),
    sizes: Mapping[str, tuple[int, int]] | None = None,
    reading: bool = False,
) -> Drawn:
    """Draw a page. ``line_ids`` are the ids of its card lines in order; each gets the anchor ``line-<id>``.
    ``tag_url`` is the address of a tag without the tag, ``sizes`` holds width and height of pictures by their hash.

    For ``reading``, to-dos are buttons of a form, and every block says which lines of the text it stands in.
    """
    env: dict[str, Any] = {
        "address": address,
        "tag_url": tag_url,
        "lines": list(line_ids),
        "headings": [],
        "sizes": sizes or {},
        "reading": reading,
    }
    tokens = MARKDOWN.parse(body, env)
    html = MARKDOWN.renderer.render(tokens, MARKDOWN.options, env)
    return Drawn(Html(_CLEANER.clean(html)), tuple(env["headings"]))


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says besides its words: its card lines, the titles it links to, its tags in small letters, how many
    to-dos it has and how many of them are done, the hashes of its pictures."""

    cards: tuple[CardLine, ...]
    links: frozenset[str]
    tags: frozenset[str]
    todos: int
    todos_done: int
    pictures: frozenset[str]


def read(body: str) -> Said:
    """Read a page without drawing it. What stands in code is no card, no link and no tag."""
    env: dict[str, Any] = {}
    inner = [child for token in MARKDOWN.parse(body, env) for child in token.children or ()]
    return Said(
        cards=tuple(env.get("cards", ())),
        links=frozenset(token.meta["title"] for token in inner if token.type == "wiki_link"),
        tags=frozenset(token.content.lower() for token in inner if token.type == "page_tag"),
        todos=sum(token.type == "todo" for token in inner),
        todos_done=sum(token.type == "todo" and token.meta["done"] for token in inner),
        pictures=frozenset(found[1] for token in inner if (found := _own_picture(token))),
    )


def readable(body: str) -> Readable:
    """A page as it reads, for the search: links are their words, gaps are filled in, tags keep their sign."""
    return to_readable(body, reader=MARKDOWN, words=_AS_WORDS)


def _own_picture(token: Token) -> re.Match[str] | None:
    return OWN_FILE.fullmatch(str(token.attrGet("src"))) if token.type == "image" else None


def _build() -> MarkdownIt:
    markdown = new_markdown()
    markdown.core.ruler.after("block", "page_blocks", _mark_blocks)
    markdown.core.ruler.push("page_todos", _place_todos)
    markdown.core.ruler.push("page_headings", _name_headings)
    markdown.core.ruler.push("page_lines", _name_lines)
    for sign in (_GAP, _GAP_END):
        markdown.inline.add_terminator_char(sign)
    markdown.inline.ruler.before("link", "wiki_link", _read_wiki_link)
    markdown.inline.ruler.before("link", "highlight", _read_highlight)
    markdown.inline.ruler.before("link", "page_tag", _read_tag)
    markdown.inline.ruler.before("link", "gap", _read_gap)
    markdown.add_render_rule("wiki_link", _draw_wiki_link)
    markdown.add_render_rule("page_tag", _draw_tag)
    markdown.add_render_rule("todo", _draw_todo)
    return markdown


def _read_wiki_link(state: StateInline, silent: bool) -> bool:
    found = WIKI_LINK.match(state.src, state.pos, state.posMax)
    if not found or not found[1].strip():
        return False
    if not silent:
        token = state.push("wiki_link", "a", 0)
        token.content = (found[2] or found[1]).strip()
        token.meta = {"title": found[1].strip()}
    state.pos = found.end()
    return True


def _read_tag(state: StateInline, silent: bool) -> bool:
    before = state.src[state.pos - 1] if state.pos else " "
    found = TAG.match(state.src, state.pos, state.posMax)
    if not found or not (before.isspace() or before in "(,;"):
        return False
    if not silent:
        state.push("page_tag", "a", 0).content = found[1]
    state.pos = found.end()
    return True


def _read_highlight(state: StateInline, silent: bool) -> bool:
    found = _MARK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        end = state.posMax
        state.push("mark_open", "mark", 1)
        state.pos, state.posMax = found.start() + 2, found.end() - 2
        state.md.inline.tokenize(state)
        state.push("mark_close", "mark", -1)
        state.posMax = end
    state.pos = found.end()
    return True


def _read_gap(state: StateInline, silent: bool) -> bool:
    sign = state.src[state.pos]
    if sign not in (_GAP, _GAP_END):
        return False
    if not silent:
        if sign == _GAP:
            state.push("gap_open", "span", 1).attrSet("class", "gap")
        else:
            state.push("gap_close", "span", -1)
    state.pos += 1
    return True


def _mark_blocks(state: StateCore) -> None:
    """Callouts, to-dos and card lines, before the text of blocks is read."""
    for token in state.tokens:
        if token.type == "inline":
            token.content = token.content.replace(_GAP, "").replace(_GAP_END, "")
    _mark_callouts(state)
    _mark_cards(state)
    for before, item in zip(state.tokens, state.tokens[2:], strict=False):
        if before.type == "list_item_open" and item.type == "inline" and (found := _TODO.match(item.content)):
            done = found[1] != " "
            before.attrSet("class", "todo done" if done else "todo")
            item.content = item.content[found.end() :]
            item.meta = {"done": done, "line": before.map[0] if before.map else 0}


def _mark_callouts(state: StateCore) -> None:
    tokens: list[Token] = []
    for place, token in enumerate(state.tokens):
        tokens.append(token)
        inline = state.tokens[place + 2] if place + 2 < len(state.tokens) else None
        if token.type != "blockquote_open" or inline is None or inline.type != "inline":
            continue
        if found := _CALLOUT.match(inline.content):
            word = found[1].lower()
            token.attrSet("class", f"callout callout-{CALLOUTS.get(word, 'note')}")
            title = Token(
                "inline",
                "",
                0,
                content=found[2].strip() or word.capitalize(),
                children=[],
                level=token.level,
                map=inline.map,
            )
            opened = Token("paragraph_open", "p", 1, block=True, attrs={"class": "callout-title"})
            tokens += [opened, title, Token("paragraph_close", "p", -1, block=True)]
            inline.content = inline.content[found.end() :]
            state.tokens[place + 1].hidden = state.tokens[place + 3].hidden = not inline.content
    state.tokens = tokens


def _mark_cards(state: StateCore) -> None:
    """Find the card lines (not in tables), give each block the anchor of its first one, and show gaps as what belongs
    into them."""
    ids = iter(state.env.get("lines", ()))
    cell = False
    for place, token in enumerate(state.tokens):
        if token.type in {"th_open", "td_open", "th_close", "td_close"}:
            cell = token.nesting == 1
        elif token.type == "inline" and not cell:
            _mark_cards_of(state, place, ids)


def _mark_cards_of(state: StateCore, place: int, ids: Iterator[int]) -> None:
    token = state.tokens[place]
    lines = token.content.split("\n")
    for number, text in enumerate(lines):
        card = card_line(text)
        if card is None:
            continue
        state.env.setdefault("cards", []).append(card)
        line_id = next(ids, None)
        if line_id is not None:
            _anchor(state.tokens, place, line_id)
        if card.form is CardForm.CLOZE:
            lines[number] = _with_gaps(card, text)
    token.content = "\n".join(lines)


def _anchor(tokens: list[Token], place: int, line_id: int) -> None:
    opened = tokens[place - 1]
    # The paragraph of a tight list is not drawn: its item is.
    target = tokens[place - 2] if opened.hidden and place > 1 else opened
    if not target.attrGet("id"):
        target.attrSet("id", f"line-{line_id}")
        target.attrJoin("class", "card-line")


def _with_gaps(card: CardLine, text: str) -> str:
    before = text[: len(text.strip()) - len(card.text)]
    extra = f" → {card.answer}" if card.answer else ""
    return before + _filled(parse(card.question)) + extra


def _filled(parts: tuple[str | Gap, ...]) -> str:
    return "".join(part if isinstance(part, str) else f"{_GAP}{_filled(part.parts)}{_GAP_END}" for part in parts)


def _place_todos(state: StateCore) -> None:
    for item in state.tokens:
        if item.type == "inline" and "done" in item.meta:
            words = _plain_words(item)
            item.children = [Token("todo", "", 0, content=words, meta=item.meta), *(item.children or [])]


def _plain_words(inline: Token) -> str:
    return "".join(" " if part.type == "softbreak" else part.content for part in inline.children or ())


def _name_lines(state: StateCore) -> None:
    """Say of each block in which lines of the text it stands, so that what is selected in it can be found there."""
    if not state.env.get("reading"):
        return
    for place, token in enumerate(state.tokens):
        target: Token | None = None
        if token.type == "tr_open":
            target = token
        elif token.type == "inline" and token.map and place:
            opened = state.tokens[place - 1]
            # The paragraph of a tight list is not drawn: its item is.
            target = state.tokens[place - 2] if opened.hidden and place > 1 else opened
        if target and token.map and not target.attrGet("data-lines"):
            target.attrSet("data-lines", f"{token.map[0]}-{token.map[1]}")


def _name_headings(state: StateCore) -> None:
    used: dict[str, int] = {}
    for opened, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if opened.type != "heading_open":
            continue
        words = _plain_words(inline)
        base = f"h-{slugify(words, allow_unicode=True)[:80] or 'part'}"
        used[base] = used.get(base, 0) + 1
        anchor = base if used[base] == 1 else f"{base}-{used[base]}"
        if not opened.attrGet("id"):
            opened.attrSet("id", anchor)
        level = max(2, int(opened.tag[1]))
        state.env.setdefault("headings", []).append(Heading(level, words, str(opened.attrGet("id"))))


def _draw_wiki_link(_renderer: Any, tokens: Sequence[Token], index: int, _options: Any, env: Any) -> str:
    token = tokens[index]
    url, there = env["address"](token.meta["title"])
    kind = "wiki" if there else "wiki missing"
    return f'<a class="{kind}" href="{escapeHtml(url)}">{escapeHtml(token.content)}</a>'


def _draw_tag(_renderer: Any, tokens: Sequence[Token], index: int, _options: Any, env: Any) -> str:
    tag = tokens[index].content
    return f'<a class="page-tag" href="{escapeHtml(env["tag_url"] + tag.lower())}">#{escapeHtml(tag)}</a>'


def _draw_todo(_renderer: Any, tokens: Sequence[Token], index: int, _options: Any, env: Any) -> str:
    token = tokens[index]
    done, line = token.meta["done"], token.meta["line"]
    if not env.get("reading"):
        return "☑ " if done else "☐ "
    words = escapeHtml(token.content[:200].strip() or "To-do")
    return (
        f'<button class="todo-box" name="todo" value="{line} {"open" if done else "done"}" role="checkbox" '
        f'aria-checked="{"true" if done else "false"}" aria-label="{words}"></button>'
    )


_AS_WORDS: Mapping[str, Words] = {"page_tag": lambda token: f"#{token.content}", "todo": lambda _: ""}
_OPEN = {*("p", "li", "h2", "h3", "h4", "h5", "h6")}
MARKDOWN = _build()
"""The reader of pages."""
_CLEANER = nh3.Cleaner(
    tags=TAGS | {"mark", "button"},
    attributes=ATTRIBUTES
    | {tag: {"id", "class", "data-lines"} for tag in _OPEN}
    | {"a": {"href", "title", "class"}, "blockquote": {"class"}, "tr": {"data-lines"}}
    | {"button": {"class", "name", "value", "role", "aria-checked", "aria-label"}},
    attribute_filter=only_own_pictures,
    url_schemes=SCHEMES,
    link_rel="noopener noreferrer",
    # What is wider than the page scrolls on its own, so the keyboard must be able to get there.
    set_tag_attribute_values=LAZY | {tag: {"tabindex": "0"} for tag in ("pre", "table")},
)
