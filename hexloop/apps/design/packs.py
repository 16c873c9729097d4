"""The design cases of this installation, read once per process."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from django.conf import settings

from hexloop.core.content.design_cases.case import DesignCase
from hexloop.core.content.design_cases.kept import kept_cases


def pack_cases() -> Mapping[str, DesignCase]:
    """The cases of all packs by id, in their order; of two with one id the first pack's counts. Files changed later are
    seen after a restart, and a broken case is left out: ``hexloop packs cases`` names it."""
    return _read(tuple(settings.PACKS), settings.CACHE_FOLDER)


@cache
def _read(folders: tuple[Path, ...], cache_folder: Path) -> Mapping[str, DesignCase]:
    found: dict[str, DesignCase] = {}
    for folder in folders:
        for case in kept_cases(folder, cache_folder / "cases")[0]:
            found.setdefault(case.id, case)
    return MappingProxyType(found)
