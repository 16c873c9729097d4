"""Addresses of pages that are asked for over and over: a month names hundreds, and working one out costs as much as
drawing what stands behind it."""

from __future__ import annotations

from functools import lru_cache

from django.urls import get_script_prefix, reverse


def address(name: str, *args: str | int) -> str:
    """What ``django.urls.reverse`` says of a page by its name and the parts of its address. Raises ``NoReverseMatch``
    for a page that is not there."""
    return _address(get_script_prefix(), name, args)


@lru_cache(maxsize=8192)
def _address(prefix: str, name: str, args: tuple[str | int, ...]) -> str:
    return reverse(name, args=args)
