# Deals to the new hand before the one that was split.
from typing import Any, List

FACES = {"A": 1, "J": 10, "Q": 10, "K": 10}
MOST_HANDS = 4


def points(card: str) -> int:
    return FACES.get(card[:-1]) or int(card[:-1])


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
        return sum(points(card) for card in self.cards)


class Box(Hand):
    """A hand of the player, with the bet that lies on it."""

    def __init__(self, cards: List[str], bet: int) -> None:
        super().__init__(cards)
        self.bet = bet
        self._closed = False

    def close(self) -> None:
        self._closed = True

    def finished(self) -> bool:
        return self._closed or self.total() >= 21

    def pair(self) -> bool:
        return len(self.cards) == 2 and points(self.cards[0]) == points(self.cards[1])

    def against(self, dealer: Hand) -> str:
        mine, theirs = self.total(), dealer.total()
        if mine > 21:
            return "bust"
        if theirs > 21 or mine > theirs:
            return "win"
        return "push" if mine == theirs else "lose"


class Blackjack:
    def __init__(self, cards: List[str], seed: int, chips: int, hits_soft_17: bool) -> None:
        self._shoe = Shoe(cards, seed)
        self._chips = chips
        self._hits_soft_17 = hits_soft_17
        self._boxes: List[Box] = []
        self._dealer = Hand([])
        self._at = 0
        self._on = False

    def score(self, cards: List[str]) -> List[Any]:
        hand = Hand(cards)
        return [hand.total(), hand.soft()]

    def deal(self, bet: int) -> str:
        if self._on:
            raise RuntimeError("a round is under way")
        if not 1 <= bet <= self._chips:
            raise ValueError("the bet is at least 1 and at most the chips")
        self._chips -= bet
        player = Box([], bet)
        self._boxes, self._dealer = [player], Hand([])
        self._at, self._on = 0, True
        for hand in (player, self._dealer, player, self._dealer):
            hand.cards.append(self._shoe.draw())
        mine, theirs = player.blackjack(), self._dealer.blackjack()
        if mine and theirs:
            return self._finish(["push"])
        if mine:
            return self._finish(["blackjack"])
        return self._finish(["lose"]) if theirs else "playing"

    def hit(self) -> str:
        self._current().cards.append(self._shoe.draw())
        return self._next()

    def stand(self) -> str:
        self._current().close()
        return self._next()

    def double_down(self) -> str:
        box = self._current()
        if len(box.cards) != 2:
            raise RuntimeError("only the first two cards can be doubled")
        self._pay_in(box.bet)
        box.bet *= 2
        box.cards.append(self._shoe.draw())
        return self.stand()

    def split(self) -> str:
        box = self._current()
        if not box.pair() or len(self._boxes) == MOST_HANDS:
            raise RuntimeError("this hand cannot be split")
        self._pay_in(box.bet)
        other = Box([box.cards.pop()], box.bet)
        self._boxes.insert(self._at + 1, other)
        for hand in (other, box):
            hand.cards.append(self._shoe.draw())
            if hand.cards[0][0] == "A":
                hand.close()
        return self._next()

    def play(self, bet: int, limit: int) -> str:
        outcome = self.deal(bet)
        while outcome == "playing":
            outcome = self.hit() if self._boxes[0].total() < limit else self.stand()
        return outcome

    def hand(self) -> List[str]:
        return list(self._boxes[self._at].cards) if self._boxes else []

    def hands(self) -> List[List[str]]:
        return [list(box.cards) for box in self._boxes]

    def bets(self) -> List[int]:
        return [box.bet for box in self._boxes]

    def dealer(self) -> List[str]:
        cards = self._dealer.cards
        return [cards[0], "??"] if self._on else list(cards)

    def chips(self) -> int:
        return self._chips

    def remaining(self) -> int:
        return len(self._shoe.cards)

    def _current(self) -> Box:
        if not self._on:
            raise RuntimeError("no round is under way")
        return self._boxes[self._at]

    def _pay_in(self, bet: int) -> None:
        if self._chips < bet:
            raise ValueError("there are not enough chips")
        self._chips -= bet

    def _next(self) -> str:
        for self._at, box in enumerate(self._boxes):
            if not box.finished():
                return "playing"
        if any(box.total() <= 21 for box in self._boxes):
            self._dealer_draws()
        return self._finish([box.against(self._dealer) for box in self._boxes])

    def _dealer_draws(self) -> None:
        dealer = self._dealer
        while dealer.total() < 17 or self._hits_soft_17 and dealer.soft() and dealer.total() == 17:
            dealer.cards.append(self._shoe.draw())

    def _finish(self, outcomes: List[str]) -> str:
        for box, outcome in zip(self._boxes, outcomes):
            self._chips += {"blackjack": 2 * box.bet + box.bet // 2, "win": 2 * box.bet, "push": box.bet}.get(outcome, 0)
            self._shoe.discards += box.cards
        self._shoe.discards += self._dealer.cards
        self._on = False
        return ",".join(outcomes)
