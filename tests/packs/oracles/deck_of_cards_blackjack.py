"""A round as a coroutine that is sent what the player does; aces tried as 1 and as 11 in every combination."""

from itertools import product

RANKS = ["A", "2", "3", "4", "5", "6", "7", "8", "9", "10", "J", "Q", "K"]
DECKS = (RANKS, [*"AAAA2345678"], ["A", "A", "10", "J", "Q", "K", "5", "6", "9"], [*"8888A7653"])
LOOKS = ("hand", "dealer", "chips", "remaining")


class NoCard(Exception):
    """The round needs more cards than there are."""


def draw(rng, model=None, some=None):
    model, some = model or Model, some or some_call
    ranks = rng.choice(DECKS)
    cards = [rng.choice(ranks) + rng.choice("SHDC") for _ in range(rng.randint(12, 40))]
    first = [cards, rng.randrange(65537), rng.choice([0, 9, 30, 200]), rng.random() < 0.5]
    follows, names, args = model(*first), ["Blackjack"], [first]
    for _ in range(rng.randint(3, 40)):
        for name, arg in some(rng):
            try:
                follows.call(name, arg)
            except NoCard:
                return {"operations": names, "args": args}
            names.append(name)
            args.append(arg)
    return {"operations": names, "args": args}


def some_call(rng):
    name = rng.choices(["deal", "hit", "stand", "double_down", "play", "score"], (6, 6, 3, 2, 2, 1))[0]
    cards = [rng.choice([*RANKS, "A"]) + rng.choice("SHDC") for _ in range(rng.randrange(7))]
    arg = {"deal": [rng.randint(-1, 12)], "play": [rng.randint(0, 12), rng.randint(1, 21)], "score": [cards]}.get(
        name, []
    )
    return [(name, arg), (rng.choice(LOOKS), [])]


def answer(case, model=None):
    one = (model or Model)(*case["args"][0])
    calls = zip(case["operations"][1:], case["args"][1:], strict=True)
    return [None, *(one.call(name, arg) for name, arg in calls)]


def scored(cards):
    """The best of all ways to count the aces."""
    ways = []
    for aces in product((1, 11), repeat=sum(card[0] == "A" for card in cards)):
        numbers = [10 if card[0] in "1JQK" else int(card[0]) for card in cards if card[0] != "A"]
        ways.append((sum(numbers) + sum(aces), 11 in aces))
    fitting = [way for way in ways if way[0] <= 21]
    return list(max(fitting) if fitting else min(ways))


class Model:
    def __init__(self, cards, seed, chips, soft):
        self.shoe, self.state, self.money, self.soft = list(cards), seed, chips, soft
        self.discards, self.mine, self.theirs, self.stake, self.round = [], [], [], 0, None

    def call(self, name, arg):
        if name in ("deal", "play"):
            return self.begin(name, *arg)
        if name in ("hit", "stand", "double_down", "split"):
            return self.send(name) if self.round else {"raises": "RuntimeError"}
        return {
            "score": lambda: scored(*arg),
            "hand": lambda: list(self.mine),
            "dealer": lambda: [self.theirs[0], "??"] if self.round else list(self.theirs),
            "chips": lambda: self.money,
            "remaining": lambda: len(self.shoe),
        }[name]()

    def begin(self, name, bet, limit=0):
        if self.round:
            return {"raises": "RuntimeError"}
        if not 0 < bet <= self.money:
            return {"raises": "ValueError"}
        self.round = self.playing(bet)
        came = self.send(None)
        while name == "play" and came == "playing":
            came = self.send("hit" if scored(self.mine)[0] < limit else "stand")
        return came

    def send(self, what):
        try:
            return self.round.send(what)
        except StopIteration as end:
            self.round = None
            return end.value

    def card(self):
        if not self.shoe:
            if not self.discards:
                raise NoCard
            self.shoe, self.discards = self.discards, []
            for i in reversed(range(1, len(self.shoe))):
                self.state = (75 * self.state + 74) % 65537
                j = self.state % (i + 1)
                self.shoe[i], self.shoe[j] = self.shoe[j], self.shoe[i]
        return self.shoe.pop(0)

    def opening(self, bet):
        self.money -= bet
        one, two, three, four = (self.card() for _ in range(4))
        self.mine, self.theirs = [one, three], [two, four]
        naturals = scored(self.mine)[0] == 21, scored(self.theirs)[0] == 21
        back = bet * 5 // 2 if naturals == (True, False) else bet if all(naturals) else 0
        return {(True, True): "push", (True, False): "blackjack", (False, True): "lose"}.get(naturals), back

    def playing(self, bet):
        outcome, back = self.opening(bet)
        says = "playing"
        while outcome is None:
            what = yield says
            refused = "RuntimeError" if len(self.mine) != 2 else "ValueError" if self.money < bet else None
            says = {"raises": refused} if what == "double_down" and refused else "playing"
            if says != "playing":
                continue
            if what == "double_down":
                self.money -= bet
                bet *= 2
            if what != "stand":
                self.mine.append(self.card())
            total = scored(self.mine)[0]
            if total > 21:
                outcome = "bust"
            elif what in ("stand", "double_down") or total == 21:
                self.dealer_draws()
                outcome, back = self.compared(total, bet)
        self.money += back
        self.discards += self.mine + self.theirs
        return outcome

    def dealer_draws(self):
        while scored(self.theirs)[0] < 17 or (self.soft and scored(self.theirs) == [17, True]):
            self.theirs.append(self.card())

    def compared(self, total, bet):
        theirs = scored(self.theirs)[0]
        if theirs > 21 or total > theirs:
            return "win", 2 * bet
        return ("push", bet) if total == theirs else ("lose", 0)


DRAWS = 1_200
