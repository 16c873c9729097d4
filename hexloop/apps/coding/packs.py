"""The packs of this installation, read once per process."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from django.conf import settings

from hexloop.apps.coding.models import Part
from hexloop.core.content.change import change_slug
from hexloop.core.content.problem import Pack, PackProblem, ProblemList, Topic
from hexloop.core.content.reader import read_pack
from hexloop.lib.errors import HexloopError


class NotInPack(HexloopError):
    """The problem's row is there and its folder is not: a pack dropped it."""


def packs() -> tuple[Pack, ...]:
    """The packs of ``settings.PACKS``, in that order. Files changed later are seen after a restart."""
    return _read(tuple(settings.PACKS))


def pack_problems() -> Mapping[str, tuple[Pack, PackProblem]]:
    """Every problem by slug, with its pack. Where two packs hold one slug, the earlier pack has it."""
    return _problems(tuple(settings.PACKS))


def pack_problem(slug: str) -> PackProblem:
    """The problem's text and cases; ``employee-registry/change`` is a change request. Raises ``NotInPack`` when no
    pack holds it."""
    first, slash, _ = slug.partition("/")
    found = pack_problems().get(first)
    content = found[1] if found else None
    if content is not None and slash:
        content = content.change
    if content is None or content.slug != slug:
        what = "change request" if slash else "problem"
        raise NotInPack(f"No pack on this machine holds this {what} any more. Your attempts at it stay.")
    return content


def part_content(slug: str, part: int) -> PackProblem:
    """What a part of the problem is judged by. Raises ``NotInPack``."""
    return pack_problem(change_slug(slug) if part == Part.CHANGE else slug)


def change_of(slug: str) -> PackProblem | None:
    """The problem's change request, whoever may see it; ``None`` when it has none or left its pack."""
    found = pack_problems().get(slug)
    return found[1].change if found else None


def topics() -> tuple[Topic, ...]:
    """The cells of the topic map, in the order of the packs."""
    found: dict[str, Topic] = {}
    for pack in packs():
        for topic in pack.topics:
            found.setdefault(topic.id, topic)
    return tuple(found.values())


def topic_title(topic_id: str) -> str:
    """A topic's words; the id itself when no pack names it any more."""
    return next((topic.title for topic in topics() if topic.id == topic_id), topic_id)


def topic_family(topic_id: str) -> set[str]:
    """The topic and those that stand under it: who asks for trees means tries as well."""
    return {topic_id} | {topic.id for topic in topics() if topic.parent == topic_id}


def lists() -> tuple[ProblemList, ...]:
    """The named lists, in the order of the packs."""
    found: dict[str, ProblemList] = {}
    for pack in packs():
        for one in pack.lists:
            found.setdefault(one.id, one)
    return tuple(found.values())


@cache
def _read(folders: tuple[Path, ...]) -> tuple[Pack, ...]:
    return tuple(read_pack(folder) for folder in folders)


@cache
def _problems(folders: tuple[Path, ...]) -> Mapping[str, tuple[Pack, PackProblem]]:
    found: dict[str, tuple[Pack, PackProblem]] = {}
    for pack in _read(folders):
        for problem in pack.problems:
            found.setdefault(problem.slug, (pack, problem))
    return MappingProxyType(found)
