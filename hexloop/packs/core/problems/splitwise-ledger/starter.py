from typing import Any, List


class Ledger:
    """Who owes what. Amounts are whole cents. A call that raises changes nothing."""

    def __init__(self) -> None:
        pass

    def add_group(self, group: str, members: List[str]) -> None:
        """A new group. ValueError: the name is taken."""

    def join(self, group: str, person: str) -> None:
        """A new member. KeyError: no such group. ValueError: a member already."""

    def leave(self, group: str, person: str) -> None:
        """KeyError: no such group or member. ValueError: the balance is not 0."""

    def add_expense(self, group: str, payer: str, amount: int, how: str, people: List[str], parts: List[int]) -> int:
        """Share what the payer paid, "equal", "percent" or "exact"; the number of the expense."""

    def remove_expense(self, expense: int) -> None:
        """Undo it. KeyError: no such expense. ValueError: somebody in it is no member now."""

    def shares(self, expense: int) -> List[List[Any]]:
        """Person and cents for each of the people, in their order."""

    def pay(self, group: str, payer: str, receiver: str, amount: int) -> None:
        """Money changes hands."""

    def balance(self, group: str, person: str) -> int:
        """What the person is owed in this group; negative for a debt."""

    def total(self, person: str) -> int:
        """The sum over all groups."""

    def transfers(self, group: str) -> List[List[Any]]:
        """Payer, receiver and amount of each payment that would settle the group, in order."""
