"""The design cases of this installation, read once per process."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from django.conf import settings

from hexloop.core.content.design_cases.case import DesignCase
from hexloop.core.content.design_cases.kept import kept_cases
from hexloop.core.content.questions.question import Paper
from hexloop.core.content.questions.reading import read_papers


def pack_cases() -> Mapping[str, DesignCase]:
    """The cases of all packs by id, in their order; of two with one id the first pack's counts. Files changed later are
    seen after a restart, and a broken case is left out: ``hexloop packs cases`` names it."""
    return _read(tuple(settings.PACKS), settings.CACHE_FOLDER)


def pack_papers() -> Mapping[str, Paper]:
    """What the packs say of the papers that cases name, by id."""
    return _papers(tuple(settings.PACKS))


@cache
def _papers(folders: tuple[Path, ...]) -> Mapping[str, Paper]:
    found: dict[str, Paper] = {}
    for folder in folders:
        for paper in read_papers(folder, []).values():
            found.setdefault(paper.id, paper)
    return MappingProxyType(found)


@cache
def _read(folders: tuple[Path, ...], cache_folder: Path) -> Mapping[str, DesignCase]:
    found: dict[str, DesignCase] = {}
    for folder in folders:
        for case in kept_cases(folder, cache_folder / "cases")[0]:
            found.setdefault(case.id, case)
    return MappingProxyType(found)
