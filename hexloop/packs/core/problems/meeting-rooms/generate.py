import random


def apart(rng, n, gap, length):
    """n meetings one after another, with pauses of 0 to `gap`, shuffled."""
    made, at = [], rng.randint(0, gap)
    for _ in range(n):
        end = at + rng.randint(1, length)
        made.append([at, end])
        at = end + rng.randint(0, gap)
    rng.shuffle(made)
    return made


def generate(seed):
    rng = random.Random(seed)
    for n, gap, length in ((3, 2, 4), (5, 0, 6), (8, 3, 3), (20, 1, 10), (100, 5, 5)):
        made = apart(rng, n, gap, length)
        yield {"args": [made], "expected": True, "note": f"{n} meetings that fit, shuffled"}
        longer = [list(pair) for pair in made]
        rng.choice(sorted(longer)[:-1])[1] += gap + 1
        yield {"args": [longer], "expected": False, "note": f"{n} meetings, one of them drawn out"}

    made = apart(rng, 10_000, 50, 49)
    yield {"args": [[list(pair) for pair in made]], "expected": True, "note": "the largest size, all fit"}
    made.sort()
    made[-1][0] = made[-2][1] - 1
    rng.shuffle(made)
    yield {"args": [made], "expected": False, "note": "the largest size, the last two collide"}
    yield {
        "args": [[[100 * k, 100 * k + 100] for k in range(10_000)]],
        "expected": True,
        "note": "ten thousand back to back, in order",
    }
    yield {"args": [[[k, 1_000_000 - k] for k in range(3_000)]], "expected": False, "note": "each inside another"}


def grow(n, seed):
    yield {"args": [apart(random.Random(seed), n, 5, 5)]}
