import random

RANKS = "A 2 3 4 5 6 7 8 9 10 J Q K".split()
DECK = [rank + suit for suit in "SHDC" for rank in RANKS]
PAIRS = [rank + suit for suit in "SHDC" for rank in "8 8 8 10 K 7 A 8 2 8".split()]
ACES = [rank + suit for suit in "SHDC" for rank in "A A A 10 K 6 A 5 A 9".split()]
TENS = [rank + suit for suit in "SHDC" for rank in "10 J Q K 9 9 10 5 6 10".split()]


def some_calls(rng, steps):
    """Random calls; those that are refused belong to it."""
    for _ in range(steps):
        name = rng.choices(["deal", "split", "hit", "stand", "double_down", "play"], (8, 12, 5, 4, 3, 1))[0]
        yield name, {"deal": [rng.randint(1, 15)], "play": [rng.randint(1, 15), rng.randint(12, 21)]}.get(name, [])
        for look in rng.sample(["hand", "hands", "bets", "dealer", "chips", "remaining"], 2):
            yield look, []


def story(rng, cards, steps, chips, hits_soft_17):
    shuffled = rng.sample(cards, len(cards))
    operations, args = ["Blackjack"], [[shuffled, rng.randint(0, 65536), chips, hits_soft_17]]
    for name, arg in some_calls(rng, steps):
        operations.append(name)
        args.append(arg)
    note = f"{len(cards)} cards, {steps} random steps"
    return {"operations": operations, "args": args, "note": note}


def generate(seed):
    rng = random.Random(seed)
    for deck in (DECK * 2, PAIRS * 3, ACES * 3, TENS * 3):
        for hits_soft_17 in (False, True):
            yield story(rng, deck, 80, 600, hits_soft_17)
    yield story(rng, PAIRS * 3, 150, 60, True)
    yield story(rng, TENS * 4, 150, 60, False)
    yield story(rng, DECK * 8, 1500, 100_000, True)
