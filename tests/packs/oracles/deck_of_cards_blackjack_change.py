"""The change request: a round as a coroutine over a queue of hands."""

import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("deck_of_cards_blackjack.py")))
scored = FIRST["scored"]


class Model(FIRST["Model"]):
    def __init__(self, *first):
        super().__init__(*first)
        self.all = []  # [cards, bet, finished] of each hand

    def call(self, name, arg):
        if name == "hands":
            return [list(one[0]) for one in self.all]
        if name == "bets":
            return [one[1] for one in self.all]
        return super().call(name, arg)

    def playing(self, bet):
        outcome, back = self.opening(bet)
        self.all = [[self.mine, bet, False]]
        if outcome is None:
            yield from self.turns()
            totals = [scored(cards)[0] for cards, _, _ in self.all]
            if any(total < 22 for total in totals):
                self.dealer_draws()
            ends = [
                self.compared(total, one[1]) if total < 22 else ("bust", 0)
                for total, one in zip(totals, self.all, strict=True)
            ]
            outcome, back = ",".join(end[0] for end in ends), sum(end[1] for end in ends)
        self.money += back
        self.discards += [card for one in self.all for card in one[0]] + self.theirs
        return outcome

    def turns(self):
        says = "playing"
        while left := [one for one in self.all if not one[2] and scored(one[0])[0] < 21]:
            self.mine = left[0][0]
            what = yield says
            says = self.turn(left[0], what) or "playing"
        self.mine = self.all[-1][0]

    def turn(self, one, what):
        cards, bet, _ = one
        if what == "split" and (
            len(cards) != 2 or len({scored([card])[0] for card in cards}) != 1 or len(self.all) > 3
        ):
            return {"raises": "RuntimeError"}
        if what == "double_down" and len(cards) != 2:
            return {"raises": "RuntimeError"}
        if what in ("split", "double_down"):
            if self.money < bet:
                return {"raises": "ValueError"}
            self.money -= bet
        if what == "split":
            aces = cards[0][0] == "A"
            first, second = self.card(), self.card()
            at = [other is one for other in self.all].index(True)
            self.all[at : at + 1] = [[[cards[0], first], bet, aces], [[cards[1], second], bet, aces]]
            return None
        if what != "stand":
            cards.append(self.card())
        one[1] = 2 * bet if what == "double_down" else bet
        one[2] = what != "hit"
        return None


def some_call(rng):
    if rng.random() < 0.35:
        return [("split", []), (rng.choice(["hands", "bets", "hand"]), [])]
    return FIRST["some_call"](rng)


def draw(rng):
    return FIRST["draw"](rng, Model, some_call)


def answer(case):
    return FIRST["answer"](case, Model)


DRAWS = 1_200
