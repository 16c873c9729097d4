"""Mathematics between dollar signs, for markdown-it.

It stays TeX in ``<span class="math inline">`` and ``<div class="math block">`` (``<span class="math block">`` where
``$$…$$`` stands in a paragraph); the page's script draws it, and without scripts it can be read as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

# As in Pandoc: no space inside the signs and no digit behind them, so that "$5 and $10" is money. Neither pattern
# looks behind the next sign, so a text full of them costs no more than its length.
_INLINE = re.compile(r"\$(?!\s)((?:[^$\\]|\\.)+?)(?<!\s)\$(?!\d)", re.DOTALL)
_DISPLAY = re.compile(r"\$\$((?:[^$\\]|\\.)+)\$\$", re.DOTALL)


def add_mathematics(markdown: MarkdownIt) -> None:
    """Teach ``markdown`` to read ``$…$`` and ``$$…$$``. ``\\$`` stays a dollar sign."""
    markdown.inline.ruler.before("escape", "math", _read_inline)
    interrupts = ["paragraph", "reference", "blockquote", "list"]
    markdown.block.ruler.before("fence", "math_block", _read_block, {"alt": interrupts})
    markdown.add_render_rule("math_inline", _draw_inline)
    markdown.add_render_rule("math_display", _draw_display)
    markdown.add_render_rule("math_block", _draw_block)


def _read_inline(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "$":
        return False
    name, found = "math_display", _DISPLAY.match(state.src, state.pos, state.posMax)
    if not found:
        name, found = "math_inline", _INLINE.match(state.src, state.pos, state.posMax)
    if not found or not found[1].strip():
        return False
    if not silent:
        token = state.push(name, "math", 0)
        token.content = found[1]
    state.pos = found.end()
    return True


def _read_block(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """``$$`` at the start of a line to the next ``$$`` at the end of one; an empty line between them ends nothing."""
    if state.is_code_block(first) or not _line(state, first).startswith("$$"):
        return False
    lines = [_line(state, first)[2:]]
    last = first
    while "$$" not in lines[-1]:
        last += 1
        if last >= end or state.isEmpty(last) or state.sCount[last] < state.blkIndent:
            return False
        lines.append(_line(state, last))
    content, _, after = "\n".join(lines).partition("$$")
    if after or not content.strip():
        return False
    if not silent:
        token = state.push("math_block", "math", 0)
        token.content, token.block, token.map = content, True, [first, last + 1]
        state.line = last + 1
    return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].rstrip()


def _draw_inline(_renderer: Any, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    return f'<span class="math inline">{escapeHtml(tokens[index].content.strip())}</span>'


def _draw_display(_renderer: Any, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    return f'<span class="math block">{escapeHtml(tokens[index].content.strip())}</span>'


def _draw_block(_renderer: Any, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    return f'<div class="math block">{escapeHtml(tokens[index].content.strip())}</div>\n'
