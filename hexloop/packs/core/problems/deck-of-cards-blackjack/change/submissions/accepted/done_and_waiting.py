from collections import deque

POINTS = dict(zip("A 2 3 4 5 6 7 8 9 10 J Q K".split(), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 10]))


class Blackjack:
    """Plain lists: hands that are done and hands that still wait, each with its stake."""

    def __init__(self, cards, seed, chips, hits_soft_17):
        self.shoe = deque(cards)
        self.laid_aside = []
        self.state = seed
        self.left = chips
        self.draw_to = 18 if hits_soft_17 else 17
        self.done, self.waiting = [], []
        self.theirs = []

    def score(self, cards):
        total = sum(POINTS[card[:-1]] for card in cards)
        soft = total < 12 and any(card.startswith("A") for card in cards)
        return [total + 10 if soft else total, soft]

    def deal(self, bet):
        if self.waiting:
            raise RuntimeError
        if bet < 1 or bet > self.left:
            raise ValueError
        self.left -= bet
        mine, self.theirs = [], []
        for _ in range(2):
            self._card(mine)
            self._card(self.theirs)
        self.done, self.waiting = [], [(mine, bet)]
        natural = [self.score(cards)[0] == 21 for cards in (mine, self.theirs)]
        if not any(natural):
            return "playing"
        self._close()
        return self._settle(all(natural) and "push" or (natural[0] and "blackjack" or "lose"))

    def hit(self):
        cards, _ = self._turn()
        self._card(cards)
        return self._go_on()

    def stand(self):
        self._turn()
        self._close()
        return self._go_on()

    def double_down(self):
        cards, stake = self._turn()
        if len(cards) > 2:
            raise RuntimeError
        self._take(stake)
        self._card(cards)
        self.waiting[0] = cards, 2 * stake
        self._close()
        return self._go_on()

    def split(self):
        cards, stake = self._turn()
        if len(cards) > 2 or len({POINTS[card[:-1]] for card in cards}) > 1 or len(self.done) + len(self.waiting) > 3:
            raise RuntimeError
        self._take(stake)
        new = [cards.pop()]
        self.waiting.insert(1, (new, stake))
        self._card(cards)
        self._card(new)
        if cards[0][0] == "A":
            self._close()
            self._close()
        return self._go_on()

    def play(self, bet, limit):
        state = self.deal(bet)
        while state == "playing":
            state = self.hit() if self.score(self.hand())[0] < limit else self.stand()
        return state

    def hand(self):
        return (self.waiting[:1] or self.done[-1:] or [([], 0)])[0][0][:]

    def hands(self):
        return [cards[:] for cards, _ in self.done + self.waiting]

    def bets(self):
        return [stake for _, stake in self.done + self.waiting]

    def dealer(self):
        return self.theirs[:1] + ["??"] if self.waiting else self.theirs[:]

    def chips(self):
        return self.left

    def remaining(self):
        return len(self.shoe)

    def _turn(self):
        if not self.waiting:
            raise RuntimeError
        return self.waiting[0]

    def _take(self, stake):
        if stake > self.left:
            raise ValueError
        self.left -= stake

    def _card(self, hand):
        if not self.shoe:
            self.shoe, self.laid_aside = deque(self.laid_aside), []
            for i in range(len(self.shoe), 1, -1):
                self.state = (75 * self.state + 74) % 65537
                j = self.state % i
                self.shoe[i - 1], self.shoe[j] = self.shoe[j], self.shoe[i - 1]
        hand.append(self.shoe.popleft())

    def _close(self):
        self.done.append(self.waiting.pop(0))

    def _go_on(self):
        while self.waiting and self.score(self.waiting[0][0])[0] > 20:
            self._close()
        if self.waiting:
            return "playing"
        totals = [self.score(cards)[0] for cards, _ in self.done]
        total, soft = self.score(self.theirs)
        while min(totals) < 22 and total < (self.draw_to if soft else 17):
            self._card(self.theirs)
            total, soft = self.score(self.theirs)
        return self._settle(*(self._told(mine, total) for mine in totals))

    def _told(self, mine, total):
        if mine > 21:
            return "bust"
        if total > 21 or mine > total:
            return "win"
        return "lose" if mine < total else "push"

    def _settle(self, *outcomes):
        for (cards, stake), outcome in zip(self.done, outcomes):
            self.left += stake * {"blackjack": 5, "win": 4, "push": 2}.get(outcome, 0) // 2
            self.laid_aside += cards
        self.laid_aside += self.theirs
        return ",".join(outcomes)
