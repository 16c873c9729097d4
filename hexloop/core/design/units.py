"""Quantities as engineers write them: ``50 M``, ``120 ms``, ``80 GB``, ``312 TFLOP/s``, ``40 %``.

Prefixes are decimal (1 GB is 10^9 bytes); ``GiB`` and its likes are powers of two.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from hexloop.lib.errors import HexloopError

LONGEST = 60
_NUMBER = re.compile(
    r"\s*(?P<money>\$?)\s*(?P<digits>[-+]?(?:\d{1,3}(?:[,\u202f]\d{3})+|\d+)?(?:\.\d+)?(?:[eE][-+]?\d+)?)"
)
_COUNTS = {"": 1.0, "k": 1e3, "K": 1e3, "M": 1e6, "B": 1e9, "G": 1e9, "T": 1e12}
_WORDS = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_PREFIXES = {"": 1.0, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15, "E": 1e18}
_BINARY = {"Ki": 2.0**10, "Mi": 2.0**20, "Gi": 2.0**30, "Ti": 2.0**40, "Pi": 2.0**50}
_SECONDS = {"ns": 1e-9, "µs": 1e-6, "ms": 1e-3, "s": 1.0, "min": 60.0, "h": 3600.0, "days": 86400.0}
_ALSO = {"us": "µs", "μs": "µs", "sec": "s", "minutes": "min", "hours": "h", "hour": "h", "d": "days", "day": "days"}
_WHOLE_BELOW = 100_000


class NotAQuantity(HexloopError):
    """A text that is no number with a unit of the wanted sort; the sentence shows one that is."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts. ``spellings`` says how much each text after a number is worth, ``ladder`` which of them
    are written, the smallest first and each from the value on that stands beside it; ``example`` is one in full."""

    name: str
    spellings: Mapping[str, float]
    ladder: tuple[tuple[str, float, float], ...]
    example: str
    before: str = ""
    counts: bool = False


def _squeezed(text: str) -> str:
    return "".join(text.split())


def counted(word: str, *, also: tuple[str, ...] = ()) -> Unit:
    """A number of things or of things a second: ``vectors``, ``requests/s``; ``also`` are other words for them."""
    first = word.partition("/")[0]
    names = {"", word, first, first.removesuffix("s"), *also} | ({"/s", "per second"} if word.endswith("/s") else set())
    spellings = {_squeezed(prefix + name): worth for prefix, worth in (_COUNTS | _WORDS).items() for name in names}
    ladder = [("", 1.0, 0.0), ("k", 1e3, _WHOLE_BELOW), ("M", 1e6, 1e6), ("B", 1e9, 1e9), ("T", 1e12, 1e12)]
    rungs = tuple((f" {prefix} {word}".replace("  ", " ").rstrip(), worth, least) for prefix, worth, least in ladder)
    return Unit(word, spellings, rungs, f"50 M {word}".rstrip(), counts=True)


def _prefixed(symbol: str, *, example: str, binary: bool = False, powers_from: float = math.inf) -> Unit:
    spellings = {prefix + symbol: worth for prefix, worth in _PREFIXES.items()}
    spellings |= {prefix + symbol: worth for prefix, worth in _BINARY.items() if binary}
    ladder = [(f" {prefix}{symbol}", worth, worth if prefix else 0.0) for prefix, worth in _PREFIXES.items()]
    ladder.append((f" {symbol}", 1.0, powers_from))
    return Unit(symbol, {"": 1.0} | spellings, tuple(ladder), example)


def _timed(symbol: str, example: str) -> Unit:
    own = _SECONDS[symbol]
    spellings = {name: seconds / own for name, seconds in _SECONDS.items()}
    spellings |= {name: _SECONDS[meant] / own for name, meant in _ALSO.items()}
    least = {"ns": 0.0, "µs": 1e-6, "ms": 1e-3, "s": 1.0, "min": 120.0, "h": 7200.0, "days": 172800.0}
    ladder = tuple((f" {name}", _SECONDS[name] / own, least[name] / own) for name in _SECONDS)
    return Unit(symbol, {"": 1.0} | spellings, ladder, example)


NUMBER = counted("")
BYTES = _prefixed("B", example="80 GB", binary=True)
BYTES_PER_SECOND = _prefixed("B/s", example="250 MB/s", binary=True)
FLOPS = _prefixed("FLOP/s", example="312 TFLOP/s")
FLOP = _prefixed("FLOP", example="1e21 FLOP", powers_from=1e15)
MICROSECONDS = _timed("µs", "20 µs")
MILLISECONDS = _timed("ms", "120 ms")
MINUTES = _timed("min", "3 min")
HOURS = _timed("h", "6 h")
DAYS = _timed("days", "30 days")
SHARE = Unit("%", {"": 1.0, "%": 0.01, "percent": 0.01}, ((" %", 0.01, 0.0),), "40 %")
FACTOR = Unit("×", dict.fromkeys(("", "×", "x", "times", "fold"), 1.0), (("×", 1.0, 0.0),), "3×")
MONEY = Unit(
    "$",
    {prefix + sign: worth for prefix, worth in _COUNTS.items() for sign in ("", "$", "USD")},
    (("", 1.0, 0.0), (" M", 1e6, 1e6), (" B", 1e9, 1e9)),
    "$2.50",
    before="$",
)


def read_quantity(given: str | float, unit: Unit) -> float:
    """``given`` as a number of ``unit``: ``read_quantity("0.2 s", MILLISECONDS)`` is 200. A number, or a text that
    holds only one, counts in the unit itself. Raises ``NotAQuantity``."""
    if isinstance(given, bool) or not isinstance(given, str | int | float):
        raise NotAQuantity(f"This is no number: write it as {unit.example}.")
    number, rest = _split(given, unit) if isinstance(given, str) else (_finite(float(given), unit), "")
    worth = _worth(rest, unit)
    if worth is None:
        raise NotAQuantity(f'"{rest}" cannot follow a number here: write it as {unit.example}.')
    return _finite(number * worth, unit)


def quantity_text(value: float, unit: Unit, *, significant: int = 3) -> str:
    """``value`` in the largest fitting prefix: ``quantity_text(25.6e9, BYTES)`` is ``25.6 GB``. What it gives,
    ``read_quantity`` reads; only digits beyond ``significant`` are lost."""
    size = abs(_rounded(value, significant))
    suffix, worth, _ = next((rung for rung in reversed(unit.ladder) if size >= rung[2] * (1 - 1e-12)), unit.ladder[0])
    digits = _digits(value / worth, significant)
    if unit.before and suffix == "" and "." in digits:
        digits += "0" * (2 - len(digits.partition(".")[2]))
    return f"{unit.before}{digits}{suffix}"


def number_text(value: float, unit: Unit, *, significant: int = 6) -> str:
    """As ``quantity_text``, without the word for what is counted: for a place whose label says it already."""
    text = quantity_text(value, unit, significant=significant)
    return text.removesuffix(f" {unit.name}") if unit.counts else text


def _split(text: str, unit: Unit) -> tuple[float, str]:
    if len(text) > LONGEST:
        raise NotAQuantity(f"This is too long for a number: write it as {unit.example}.")
    found = _NUMBER.match(text)
    digits = found["digits"].replace(",", "").replace("\u202f", "") if found else ""
    rest = text[found.end() :].strip() if found else ""
    if not any(character.isdigit() for character in digits) or rest[:1] in {",", "."} or rest[:1].isdigit():
        raise NotAQuantity(f'"{text.strip()}" is no number: write it as {unit.example}.')
    if found and found["money"] and unit.before != "$":
        raise NotAQuantity(f"This is no amount of money: write it as {unit.example}.")
    return _finite(float(digits), unit), rest


def _worth(rest: str, unit: Unit) -> float | None:
    plain = _squeezed(rest)
    if plain in unit.spellings:
        return unit.spellings[plain]
    # Case tells mega from milli, so only what is unique without it may be written in any case.
    alike = {worth for name, worth in unit.spellings.items() if name.lower() == plain.lower()}
    return alike.pop() if len(alike) == 1 else None


def _finite(number: float, unit: Unit) -> float:
    if not math.isfinite(number):
        raise NotAQuantity(f"This number is too large: write it as {unit.example}.")
    return number


def _rounded(value: float, significant: int) -> float:
    return float(f"{value:.{significant - 1}e}")


def _digits(value: float, significant: int) -> str:
    if value == int(value) and abs(value) < _WHOLE_BELOW:
        return f"{int(value):,}"
    rounded = _rounded(value, significant)
    if abs(rounded) >= 1e6 or abs(rounded) < 1e-4:
        mantissa, _, power = f"{value:.{significant - 1}e}".partition("e")
        return f"{mantissa.rstrip('0').rstrip('.') if '.' in mantissa else mantissa}e{int(power)}"
    places = max(0, significant - 1 - math.floor(math.log10(abs(rounded))))
    text = f"{rounded:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
