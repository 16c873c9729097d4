from collections import deque

POINTS = dict(zip("A 2 3 4 5 6 7 8 9 10 J Q K".split(), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 10]))


class Blackjack:
    """Two lists of cards and a phase; a value function in place of a hand, and totals compared at the end only."""

    def __init__(self, cards, seed, chips, hits_soft_17):
        self.shoe = deque(cards)
        self.laid_aside = []
        self.state = seed
        self.left = chips
        self.draw_to = 18 if hits_soft_17 else 17
        self.mine, self.theirs = [], []
        self.stake = 0

    def score(self, cards):
        total = sum(POINTS[card[:-1]] for card in cards)
        soft = total < 12 and any(card.startswith("A") for card in cards)
        return [total + 10 if soft else total, soft]

    def deal(self, bet):
        if self.stake:
            raise RuntimeError
        if bet < 1 or bet > self.left:
            raise ValueError
        self.left -= bet
        self.stake = bet
        self.mine, self.theirs = [], []
        for _ in range(2):
            self._card(self.mine)
            self._card(self.theirs)
        natural = [self.score(cards)[0] == 21 for cards in (self.mine, self.theirs)]
        ends = {(True, True): ("push", 2), (True, False): ("blackjack", 5), (False, True): ("lose", 0)}
        return self._pay(*ends[tuple(natural)]) if any(natural) else "playing"

    def hit(self):
        self._need_round()
        return self._after(self._card(self.mine), False)

    def stand(self):
        self._need_round()
        return self._compare()

    def double_down(self):
        self._need_round()
        if len(self.mine) > 2:
            raise RuntimeError
        if self.stake > self.left:
            raise ValueError
        self.left -= self.stake
        self.stake *= 2
        return self._after(self._card(self.mine), True)

    def play(self, bet, limit):
        state = self.deal(bet)
        while state == "playing" and self.score(self.mine)[0] < limit:
            state = self.hit()
        return self._compare() if state == "playing" else state

    def hand(self):
        return self.mine[:]

    def dealer(self):
        return self.theirs[:1] + ["??"] if self.stake else self.theirs[:]

    def chips(self):
        return self.left

    def remaining(self):
        return len(self.shoe)

    def _need_round(self):
        if not self.stake:
            raise RuntimeError

    def _card(self, hand):
        """Deals one card and returns the new total."""
        if not self.shoe:
            self.shoe, self.laid_aside = deque(self.laid_aside), []
            for i in range(len(self.shoe), 1, -1):
                self.state = (75 * self.state + 74) % 65537
                j = self.state % i
                self.shoe[i - 1], self.shoe[j] = self.shoe[j], self.shoe[i - 1]
        hand.append(self.shoe.popleft())
        return self.score(hand)[0]

    def _after(self, total, last):
        if total > 21:
            return self._pay("bust", 0)
        return self._compare() if last or total == 21 else "playing"

    def _compare(self):
        total, soft = self.score(self.theirs)
        while total < (self.draw_to if soft else 17):
            self._card(self.theirs)
            total, soft = self.score(self.theirs)
        ahead = self.score(self.mine)[0] - total
        if total > 21 or ahead > 0:
            return self._pay("win", 4)
        return self._pay("lose", 0) if ahead else self._pay("push", 2)

    def _pay(self, outcome, halves):
        """Gives back so many halves of the stake, in whole chips."""
        self.left += self.stake * halves // 2
        self.stake = 0
        self.laid_aside += self.mine + self.theirs
        return outcome
