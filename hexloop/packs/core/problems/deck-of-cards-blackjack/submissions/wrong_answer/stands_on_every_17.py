# Stands on a soft 17 whatever the house says.
from typing import Any, List, Optional

FACES = {"A": 1, "J": 10, "Q": 10, "K": 10}


class Shoe:
    def __init__(self, cards: List[str], seed: int) -> None:
        self.cards = cards[::-1]
        self.discards: List[str] = []
        self._state = seed

    def draw(self) -> str:
        if not self.cards:
            self.cards = self._shuffled()[::-1]
            self.discards = []
        return self.cards.pop()

    def _shuffled(self) -> List[str]:
        d = self.discards
        for i in range(len(d) - 1, 0, -1):
            self._state = (75 * self._state + 74) % 65537
            j = self._state % (i + 1)
            d[i], d[j] = d[j], d[i]
        return d


class Hand:
    def __init__(self, cards: List[str]) -> None:
        self.cards = cards

    def soft(self) -> bool:
        return self._low() <= 11 and any(card[0] == "A" for card in self.cards)

    def total(self) -> int:
        return self._low() + 10 * self.soft()

    def blackjack(self) -> bool:
        return len(self.cards) == 2 and self.total() == 21

    def _low(self) -> int:
        return sum(FACES.get(card[:-1]) or int(card[:-1]) for card in self.cards)


class Blackjack:
    def __init__(self, cards: List[str], seed: int, chips: int, hits_soft_17: bool) -> None:
        self._shoe = Shoe(cards, seed)
        self._chips = chips
        self._hits_soft_17 = hits_soft_17
        self._player, self._dealer = Hand([]), Hand([])
        self._bet: Optional[int] = None

    def score(self, cards: List[str]) -> List[Any]:
        hand = Hand(cards)
        return [hand.total(), hand.soft()]

    def deal(self, bet: int) -> str:
        if self._bet is not None:
            raise RuntimeError("a round is under way")
        if not 1 <= bet <= self._chips:
            raise ValueError("the bet is at least 1 and at most the chips")
        self._bet = bet
        self._chips -= bet
        self._player, self._dealer = Hand([]), Hand([])
        for hand in (self._player, self._dealer) * 2:
            hand.cards.append(self._shoe.draw())
        mine, theirs = self._player.blackjack(), self._dealer.blackjack()
        if mine and theirs:
            return self._finish("push")
        if mine:
            return self._finish("blackjack")
        return self._finish("lose") if theirs else "playing"

    def hit(self) -> str:
        self._round_is_on()
        self._player.cards.append(self._shoe.draw())
        if self._player.total() > 21:
            return self._finish("bust")
        return self.stand() if self._player.total() == 21 else "playing"

    def stand(self) -> str:
        self._round_is_on()
        while self._dealer.total() < 17:
            self._dealer.cards.append(self._shoe.draw())
        mine, theirs = self._player.total(), self._dealer.total()
        if theirs > 21 or mine > theirs:
            return self._finish("win")
        return self._finish("push" if mine == theirs else "lose")

    def double_down(self) -> str:
        bet = self._round_is_on()
        if len(self._player.cards) != 2:
            raise RuntimeError("only the first two cards can be doubled")
        if self._chips < bet:
            raise ValueError("there are not enough chips")
        self._chips -= bet
        self._bet = 2 * bet
        outcome = self.hit()
        return self.stand() if outcome == "playing" else outcome

    def play(self, bet: int, limit: int) -> str:
        outcome = self.deal(bet)
        while outcome == "playing":
            outcome = self.hit() if self._player.total() < limit else self.stand()
        return outcome

    def hand(self) -> List[str]:
        return list(self._player.cards)

    def dealer(self) -> List[str]:
        cards = self._dealer.cards
        return list(cards) if self._bet is None else [cards[0], "??"]

    def chips(self) -> int:
        return self._chips

    def remaining(self) -> int:
        return len(self._shoe.cards)

    def _round_is_on(self) -> int:
        if self._bet is None:
            raise RuntimeError("no round is under way")
        return self._bet

    def _finish(self, outcome: str) -> str:
        bet = self._round_is_on()
        self._chips += {"blackjack": 2 * bet + bet // 2, "win": 2 * bet, "push": bet}.get(outcome, 0)
        self._shoe.discards += self._player.cards + self._dealer.cards
        self._bet = None
        return outcome
