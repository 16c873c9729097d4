import random

NAMES = ("Mira", "Odo", "Tess")


def cards(rng, readers, count, most):
    """Random cards; the addresses of a reader are drawn from a few, so many cards share some."""
    made = []
    for _ in range(count):
        reader = rng.randrange(readers)
        emails = [f"{rng.choice('pqrs')}{rng.randrange(most)}@r{reader}.net" for _ in range(rng.randint(1, 3))]
        made.append([NAMES[reader % 3], *emails])
    return made


def alone(rng, first, last):
    return [["Odo", *(f"{rng.choice('abc')}{k}@house{i}.org" for k in range(9))] for i in range(first, last)]


def chain(length):
    return [["Mira", f"link{i}@chain.org", f"link{i + 1}@chain.org"] for i in range(length)]


def generate(seed):
    rng = random.Random(seed)
    for readers, count, most in ((1, 4, 2), (2, 6, 2), (3, 8, 2), (4, 10, 3), (6, 20, 3), (10, 60, 3), (40, 200, 4)):
        yield {"args": [cards(rng, readers, count, most)], "note": f"{count} random cards"}
    links = chain(500)
    yield {
        "args": [alone(rng, 0, 500) + links[::-1]],
        "note": "500 readers with one card, and one with 500, told backwards",
    }
    links = chain(1000)
    yield {"args": [rng.sample(links, 1000)], "note": "a chain of 1 000 cards, shuffled"}
    yield {"args": [alone(rng, 0, 1000)], "note": "as many cards and addresses as allowed, nothing to merge"}
    hub = [["Tess", *(f"t{i}x{k}@hub.org" for k in range(8)), "desk@hub.org"] for i in range(1000)]
    yield {"args": [hub], "note": "as many cards and addresses as allowed, all one reader's"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {
        "args": [
            [["Odo", *(f"h{i // 5}k{rng.randrange(12)}@house.org" for _ in range(4))] for i in range(max(1, n // 4))]
        ]
    }
