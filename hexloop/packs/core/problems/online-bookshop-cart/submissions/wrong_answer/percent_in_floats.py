# Rounds percentages to the nearest cent.
from typing import Any, Dict, Iterator, List, Tuple


class Account:
    """What is left to pay, by genre and in all."""

    def __init__(self, lines: List[Tuple[int, str, int]]) -> None:
        self.lines = lines
        self.genres: Dict[str, int] = {}
        for price, genre, copies in lines:
            self.genres[genre] = self.genres.get(genre, 0) + price * copies
        self.left = sum(self.genres.values())

    def take(self, genre: str, cents: int) -> None:
        self.left -= cents
        if genre in self.genres:
            self.genres[genre] -= cents


class Promotion:
    stage: int

    def __init__(self, rule: Dict[str, Any]) -> None:
        self.rule = rule
        self.genre: str = rule.get("genre", "")

    def off(self, account: Account) -> int:
        """Cents that come off what is left."""


class Bundle(Promotion):
    stage = 1

    def off(self, account: Account) -> int:
        seen = off = 0
        for price, genre, copies in sorted(account.lines, reverse=True):
            if genre == self.genre:
                after = seen + copies
                off += price * (after // self.rule["every"] - seen // self.rule["every"])
                seen = after
        return off


class GenrePercent(Promotion):
    stage = 2

    def off(self, account: Account) -> int:
        return round(account.genres.get(self.genre, 0) * self.rule["percent"] / 100)


class Percent(Promotion):
    stage = 3

    def off(self, account: Account) -> int:
        return round(account.left * self.rule["percent"] / 100)


class Amount(Promotion):
    stage = 4

    def off(self, account: Account) -> int:
        return min(self.rule["cents"], account.left) if account.left >= self.rule["at_least"] else 0


def promotion(rule: Dict[str, Any]) -> Promotion:
    if rule["kind"] == "percent":
        return GenrePercent(rule) if "genre" in rule else Percent(rule)
    return Bundle(rule) if rule["kind"] == "bundle" else Amount(rule)


class BookshopCart:
    def __init__(self, catalogue: Dict[str, List[Any]]) -> None:
        self._catalogue = catalogue
        self._copies: Dict[str, int] = {}
        self._promotions: Dict[str, Promotion] = {}

    def add(self, book: str, copies: int) -> None:
        if book not in self._catalogue:
            raise KeyError("no such book")
        if copies < 1:
            raise ValueError("at least one copy")
        self._copies[book] = self._copies.get(book, 0) + copies

    def remove(self, book: str, copies: int) -> None:
        left = self._copies[book] - copies
        if copies < 1 or left < 0:
            raise ValueError("at least one copy, and no more than there are")
        self._copies[book] = left
        if not left:
            del self._copies[book]

    def items(self) -> List[List[Any]]:
        return [[book, copies] for book, copies in self._copies.items()]

    def apply(self, code: str, rule: Dict[str, Any]) -> None:
        new = promotion(rule)
        if code in self._promotions:
            raise ValueError("the code is in force")
        if any(self._clash(new, one) for one in self._promotions.values()):
            raise ValueError("the genre has a bundle")
        self._promotions[code] = new

    def withdraw(self, code: str) -> None:
        del self._promotions[code]

    def subtotal(self) -> int:
        return self._account().left

    def receipt(self) -> List[List[Any]]:
        return [[code, off] for code, off in self._discounts() if off]

    def total(self) -> int:
        return self.subtotal() - sum(off for _, off in self._discounts())

    def _account(self) -> Account:
        return Account([(*self._catalogue[book], copies) for book, copies in self._copies.items()])

    def _discounts(self) -> Iterator[Tuple[str, int]]:
        account = self._account()
        for code, one in sorted(self._promotions.items(), key=lambda pair: pair[1].stage):
            off = one.off(account)
            account.take(one.genre, off)
            yield code, off

    def _clash(self, one: Promotion, other: Promotion) -> bool:
        return one.stage == other.stage == Bundle.stage and one.genre == other.genre
