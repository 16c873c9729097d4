"""The front matter of a page: its title, its tags, other names of it, when it was made, and everything else."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from hexloop.core.formats.front_matter import BadFrontMatter, split
from hexloop.core.formats.notion.records import Link, Property, Type
from hexloop.core.rounds import Round

MOST_TAGS = 100
MOST_TEXT = 10_000
_CREATED = ("created", "date created", "created_at", "created at", "creation date", "date")
_TAGS = ("tags", "tag")
_ALIASES = ("aliases", "alias")
_LINK = re.compile(r"\[\[([^\[\]|\n]{1,1000})(?:\|([^\[\]\n]{0,500}))?\]\]")
_PARTS = re.compile(r"[,\s]+")


@dataclass(frozen=True, slots=True)
class Fields:
    """What the front matter of a page says. ``round`` is one of the six
    rounds, as exports of Hexloop name it, ``rest`` everything that is nothing else here; ``fault`` says why it
    could not be read: then it stands in the text."""

    title: str = ""
    tags: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    created: str = ""
    round: str = ""
    rest: tuple[tuple[str, Any], ...] = ()
    fault: str = ""


def read_fields(text: str) -> tuple[Fields, str]:
    """The front matter of a text, and the text after it."""
    try:
        found, body = split(text)
    except BadFrontMatter as error:
        head, rest = _as_code(text)
        return Fields(fault=f"{error} It stands in the text as it is."), head + rest
    known = {name.strip().casefold(): value for name, value in found.items()}
    created = next((name for name in _CREATED if _moment(known.get(name))), "")
    round_key = str(known.get("round", "")).strip().casefold()
    round_key = round_key if round_key in set(Round) else ""
    used = {"title", *_TAGS, *_ALIASES, created, *(["round"] if round_key else [])}
    title = known.get("title")
    return Fields(
        title=_line(str(title)) if isinstance(title, str | int | float) and not isinstance(title, bool) else "",
        tags=tuple(_tags(known))[:MOST_TAGS],
        aliases=tuple(name for key in _ALIASES for name in _texts(known.get(key)))[:MOST_TAGS],
        created=_moment(known.get(created)) if created else "",
        round=round_key,
        rest=tuple((name, value) for name, value in found.items() if name.strip().casefold() not in used),
    ), body


def properties_of(fields: Fields, link: Callable[[str, str], Link]) -> Iterator[Property]:
    """Other names of a page, and everything else that its front matter says, as properties. ``link`` makes a link of
    words and an address."""
    if fields.aliases:
        yield Property("aliases", Type.MULTI_SELECT, ", ".join(fields.aliases), fields.aliases)
    for name, value in fields.rest:
        texts = [text[:MOST_TEXT] for text in _texts(value)]
        if any(_LINK.fullmatch(text) for text in texts):
            # What is no link among links stays a text.
            links = cast("tuple[Link, ...]", tuple(_linked(text, link) for text in texts))
            yield Property(name, Type.RELATION, ", ".join(texts), links)
        elif texts:
            yield Property(name, Type.TEXT, ", ".join(texts), ", ".join(texts))


def address_of(text: str) -> str:
    """What a link names, without the heading or block in it."""
    return re.split(r"[#^]", text.removesuffix("\\"), maxsplit=1)[0].strip()


def _linked(text: str, link: Callable[[str, str], Link]) -> Link | str:
    found = _LINK.fullmatch(text)
    if not found:
        return text
    return link((found[2] or found[1].rpartition("/")[2]).strip(), address_of(found[1]))


def _tags(known: Mapping[str, Any]) -> Iterator[str]:
    """Tags as a list, or as a text with commas or spaces between them."""
    seen = set()
    for key in _TAGS:
        for text in _texts(known.get(key)):
            for tag in _PARTS.split(text):
                bare = tag.strip("#, ")
                if bare and bare.casefold() not in seen:
                    seen.add(bare.casefold())
                    yield bare


def _texts(value: Any) -> list[str]:
    """A value as texts: a list as several, everything else as one."""
    if isinstance(value, list):
        return [text for one in value for text in _texts_of_one(one)]
    return _texts_of_one(value)


def _texts_of_one(value: Any) -> list[str]:
    # ``[[Trees]]`` without quotes is a list in a list for YAML.
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return [f"[[{value[0]}]]"]
    if value is None or value in ("", []):
        return []
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    if isinstance(value, str | int | float):
        return [text] if (text := _line(str(value))) else []
    return [json.dumps(value, ensure_ascii=False, default=str)]


def _line(text: str) -> str:
    return " ".join(text.split())


def _moment(value: Any) -> str:
    with suppress(ValueError, TypeError):
        return (
            datetime.fromisoformat(value).isoformat()
            if len(value) > 10
            else datetime.fromisoformat(value).date().isoformat()
        )
    return ""


def _as_code(text: str) -> tuple[str, str]:
    """A text whose front matter cannot be read, with it as code."""
    lines = text.split("\n")
    end = next((place for place in range(1, len(lines)) if lines[place].rstrip() == "---"), 0)
    if not end:
        return "", text
    sign = "```" if not any("```" in line for line in lines[1:end]) else "~~~~~~"
    return "\n".join([f"{sign}yaml", *lines[1:end], sign, ""]), "\n".join(lines[end + 1 :])
