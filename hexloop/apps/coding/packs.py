"""The packs of this installation, read once per process."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from django.conf import settings

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
    """The problem's text and cases. Raises ``NotInPack`` when no pack holds it."""
    try:
        return pack_problems()[slug][1]
    except KeyError:
        raise NotInPack("No pack on this machine holds this problem any more. Your attempts at it stay.") from None


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
