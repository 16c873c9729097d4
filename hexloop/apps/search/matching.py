"""A search as each database takes it. Nothing that a person typed gets here: only words that ``core.search`` made."""

from __future__ import annotations

from collections.abc import Iterable

from hexloop.apps.search.tables import SIGNS_AS_LETTERS
from hexloop.core.search.query import Query, Term

SHORTEST_BEGINNING = 2
"""A single letter begins too many words to be the beginning of one."""


def fts_match(query: Query) -> str:
    """For FTS5. Every word stands in quotation marks, which no word has in it."""
    wanted = " AND ".join(map(_fts_term, query.terms))
    if not query.without:
        return wanted
    return f"({wanted}) NOT ({fts_any(query.without)})"


def fts_any(terms: Iterable[Term]) -> str:
    """Any of these, for FTS5."""
    return " OR ".join(map(_fts_term, terms))


def tsquery(query: Query) -> str:
    """For PostgreSQL, as a ``tsquery`` is written out."""
    return " & ".join([*map(_ts_term, query.terms), *(f"!{_ts_term(term)}" for term in query.without)])


def ts_none(terms: Iterable[Term]) -> str:
    """None of these, for PostgreSQL."""
    return " & ".join(f"!{_ts_term(term)}" for term in terms)


def plain(query: Query, finds: str) -> tuple[str, list[str]]:
    """A condition on ``title_words`` and ``words``, and its values, for where there is no full-text search, or too few
    rows to ask it. ``finds`` is the function of the database that tells where a text stands in another."""
    parts = [("", term) for term in query.terms] + [("NOT ", term) for term in query.without]
    sql, values = [], []
    for sign, term in parts:
        said = _plain_forms(term)
        either = " OR ".join([f"{finds}(title_words, %s) > 0 OR {finds}(words, %s) > 0"] * len(said))
        sql.append(f"{sign}({either})")
        values += [text for text in said for _ in range(2)]
    return " AND ".join(sql), values


def _begins(term: Term) -> bool:
    return term.open and len(term.words[-1]) >= SHORTEST_BEGINNING


def _fts_term(term: Term) -> str:
    if len(term.forms) > 1:
        first = f'"{term.forms[0]}"{" *" if _begins(term) else ""}'
        return f"({' OR '.join([first, *(f'{chr(34)}{form}{chr(34)}' for form in term.forms[1:])])})"
    return f'"{" ".join(term.words)}"{" *" if _begins(term) else ""}'


def _ts_term(term: Term) -> str:
    end = ":*" if _begins(term) else ""
    if len(term.forms) > 1:
        return f"({' | '.join([f'{_lexeme(term.forms[0])}{end}', *map(_lexeme, term.forms[1:])])})"
    return f"({' <-> '.join(map(_lexeme, term.words))}{end})"


def _lexeme(word: str) -> str:
    return f"'{word.translate(SIGNS_AS_LETTERS)}'"


def _plain_forms(term: Term) -> list[str]:
    end = "" if _begins(term) else " "
    if len(term.forms) > 1:
        return [f" {term.forms[0]}{end}", *(f" {form} " for form in term.forms[1:])]
    return [f" {' '.join(term.words)}{end}"]
