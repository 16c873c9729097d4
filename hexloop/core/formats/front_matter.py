"""Front matter: YAML between two lines of ``---`` at the start of a Markdown file, as Obsidian and Jekyll write it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import yaml

from hexloop.core.formats.errors import BadFile

MOST_BYTES = 64 * 1024
_BLOCK = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


class BadFrontMatter(BadFile):
    """The block between the lines is no YAML mapping that is read here."""


def split(text: str) -> tuple[dict[str, Any], str]:
    """What stands in the front matter of a text with ``\\n`` as its line ends, and the text after it, unchanged.

    Values are texts, numbers, truths, ``None``, and lists and mappings of these; dates become ISO texts. Without front
    matter the mapping is empty. Raises ``BadFrontMatter`` for a block that is too large, is no mapping, or repeats
    itself by anchors (with which a few bytes grow without end).
    """
    found = _BLOCK.match(text)
    if found is None:
        return {}, text
    block = found[1]
    if len(block.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        raise BadFrontMatter("The front matter is longer than 64 kB. Move the text below the second line of ---.")
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(block, Loader=yaml.SafeLoader)):
            raise BadFrontMatter("The front matter refers to itself (& and *). Write the values out.")
        fields = yaml.safe_load(block)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        where = getattr(error, "problem_mark", None)
        line = f" in line {where.line + 2}" if where is not None else ""
        raise BadFrontMatter(f"The front matter is no YAML{line}. Mend it, or take it out.") from error
    if fields is None:
        return {}, text[found.end() :]
    if not isinstance(fields, dict):
        raise BadFrontMatter('The front matter is no list of "name: value". Mend it, or take it out.')
    return {str(name): _plain(value) for name, value in fields.items()}, text[found.end() :]


def join(fields: Mapping[str, Any], body: str) -> str:
    """A text with front matter, which ``split`` takes apart into the same again."""
    block = yaml.dump(dict(fields), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{block}---\n{body}"


class _Dumper(yaml.SafeDumper):
    """Quotes texts with line ends that YAML knows and Python does not: unquoted they come back as spaces."""


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = '"' if re.search("[\x85\u2028\u2029\r]", text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, list | tuple | set):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value
