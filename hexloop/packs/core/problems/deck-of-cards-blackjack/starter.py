from typing import Any, List


class Blackjack:
    """A table for one player. The order of the cards and the seed of the shuffle are given.

    A call that raises changes nothing. RuntimeError: not now. ValueError: not with these chips.
    """

    def __init__(self, cards: List[str], seed: int, chips: int, hits_soft_17: bool) -> None:
        pass

    def score(self, cards: List[str]) -> List[Any]:
        """[total, whether an ace counts 11]."""

    def deal(self, bet: int) -> str:
        """Begin a round: "playing" or the outcome."""

    def hit(self) -> str:
        """One more card: "playing" or the outcome."""

    def stand(self) -> str:
        """The dealer's turn; the outcome."""

    def double_down(self) -> str:
        """Twice the bet, one card, and stand; the outcome."""

    def play(self, bet: int, limit: int) -> str:
        """A whole round, hitting below the limit; the outcome."""

    def hand(self) -> List[str]:
        """The player's cards."""

    def dealer(self) -> List[str]:
        """The dealer's cards, the second as "??" while the round goes on."""

    def chips(self) -> int:
        """What the player has beside the bet."""

    def remaining(self) -> int:
        """Cards in the shoe."""
