from typing import Any, Dict, List


class BookshopCart:
    """A cart with promotions. Money is in whole cents. A call that raises changes nothing."""

    def __init__(self, catalogue: Dict[str, List[Any]]) -> None:
        """catalogue: book to [price, genre]."""

    def add(self, book: str, copies: int) -> None:
        """KeyError: not in the catalogue. ValueError: fewer than one copy."""

    def remove(self, book: str, copies: int) -> None:
        """KeyError: not in the cart. ValueError: fewer than one copy, or more than there are."""

    def items(self) -> List[List[Any]]:
        """[book, copies] in the order of coming in."""

    def apply(self, code: str, rule: Dict[str, Any]) -> None:
        """ValueError: the code is in force, or a second bundle for the genre."""

    def withdraw(self, code: str) -> None:
        """KeyError: not in force."""

    def subtotal(self) -> int:
        """The books without promotions."""

    def receipt(self) -> List[List[Any]]:
        """[code, cents off] in the order in which they count, without zeros."""

    def total(self) -> int:
        """What is to be paid."""
