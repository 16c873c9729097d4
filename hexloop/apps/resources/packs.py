"""The shelf of this installation's packs, read once per process."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from django.conf import settings

from hexloop.core.content.problem import PackError
from hexloop.core.content.resources import Resource, read_resources


def pack_resources() -> Mapping[str, Resource]:
    """The resources of all packs by id, in their order; of two with one id the first pack's counts. Files changed
    later are seen after a restart, and a broken entry is left out: ``hexloop packs check`` names it."""
    return _read(tuple(settings.PACKS))


@cache
def _read(folders: tuple[Path, ...]) -> Mapping[str, Resource]:
    found: dict[str, Resource] = {}
    errors: list[PackError] = []
    for folder in folders:
        for resource in read_resources(folder, errors):
            found.setdefault(resource.id, resource)
    return MappingProxyType(found)
