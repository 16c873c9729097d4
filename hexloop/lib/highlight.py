"""Code as HTML spans with classes: no inline styles, so it passes a strict content security policy."""

from __future__ import annotations

from pygments import highlight as pygmentize
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.lexers.python import PythonLexer
from pygments.lexers.special import TextLexer
from pygments.util import ClassNotFound

from hexloop.lib.html import Html

# Colour helps to read code that fits a page; beyond this it only costs time.
MOST_CHARACTERS = 100_000

_FORMATTER: HtmlFormatter[str] = HtmlFormatter(nowrap=True)
_PYTHON = PythonLexer(stripnl=False)


def highlight(code: str, language: str = "python") -> Html:
    """Spans for ``code``, escaped, one line a line; plain text when the language is not known."""
    lexer = _PYTHON if language in {"python", "py"} else _lexer(language)
    if len(code) > MOST_CHARACTERS:
        lexer = TextLexer(stripnl=False)
    return Html(pygmentize(code, lexer, _FORMATTER))


def _lexer(language: str) -> Lexer:
    try:
        return get_lexer_by_name(language or "text", stripnl=False)
    except ClassNotFound:
        return TextLexer(stripnl=False)
