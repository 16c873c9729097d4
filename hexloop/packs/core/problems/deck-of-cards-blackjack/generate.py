import random

RANKS = "A 2 3 4 5 6 7 8 9 10 J Q K".split()
DECK = [rank + suit for suit in "SHDC" for rank in RANKS]
LOW = [rank + suit for suit in "SHDC" for rank in "A A A 2 3 4 6 10".split()]
TENS = [rank + suit for suit in "SHDC" for rank in "A A 10 J Q K 5 9".split()]


def some_calls(rng, steps):
    """Random calls; those that are refused belong to it."""
    for _ in range(steps):
        name = rng.choices(["deal", "hit", "stand", "double_down", "play"], (6, 6, 3, 2, 2))[0]
        yield name, {"deal": [rng.randint(1, 15)], "play": [rng.randint(1, 15), rng.randint(12, 21)]}.get(name, [])
        for look in rng.sample(["hand", "dealer", "chips", "remaining"], 2):
            yield look, []


def story(rng, cards, steps, chips, hits_soft_17, calls=some_calls):
    shuffled = rng.sample(cards, len(cards))
    operations, args = ["Blackjack"], [[shuffled, rng.randint(0, 65536), chips, hits_soft_17]]
    for name, arg in calls(rng, steps):
        operations.append(name)
        args.append(arg)
    note = f"{len(cards)} cards, {steps} random steps"
    return {"operations": operations, "args": args, "note": note}


def many_rounds(rng, cards, rounds, hits_soft_17):
    def calls(rng, steps):
        for at in range(steps):
            yield "play", [rng.choice([1, 2, 3, 5, 8]), rng.randint(10, 21)]
            if at % 20 == 0:
                yield "chips", []
                yield "remaining", []

    return story(rng, cards, rounds, 10**6, hits_soft_17, calls)


def generate(seed):
    rng = random.Random(seed)
    for deck in (DECK, LOW * 2, TENS * 2):
        for hits_soft_17 in (False, True):
            yield story(rng, deck, 60, 400, hits_soft_17)
    yield story(rng, DECK * 2, 120, 40, True)
    yield many_rounds(rng, DECK, 300, True)
    yield many_rounds(rng, LOW * 2, 300, False)
    yield many_rounds(rng, DECK * 8, 2500, True)
