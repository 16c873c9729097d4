import random


def ladder(diamonds):
    """Diamonds in a row: the number of paths doubles with each."""
    pairs = []
    for k in range(diamonds):
        top = 3 * k
        pairs += [[top + 1, top], [top + 2, top], [top + 3, top + 1], [top + 3, top + 2]]
    return pairs


def forward(rng, n, count):
    """`count` distinct pairs in which the later course of a hidden order needs the earlier one."""
    pairs = set()
    while len(pairs) < count:
        low, high = sorted(rng.sample(range(n), 2))
        pairs.add((high, low))
    return [list(pair) for pair in sorted(pairs)]


def with_ring(rng, n, pairs):
    """The pairs and three more that form a ring, without repeats."""
    a, b, c = rng.sample(range(n), 3)
    distinct = {tuple(pair) for pair in pairs} | {(a, b), (b, c), (c, a)}
    return [list(pair) for pair in sorted(distinct)]


def renamed(rng, n, pairs):
    """The same drawing under other numbers, its pairs shuffled."""
    name = list(range(n))
    rng.shuffle(name)
    pairs = [[name[a], name[b]] for a, b in pairs]
    rng.shuffle(pairs)
    return pairs


def generate(seed):
    rng = random.Random(seed)
    for n, count in ((6, 7), (10, 16), (25, 60)):
        pairs = forward(rng, n, count)
        yield {"args": [n, renamed(rng, n, pairs)], "note": f"{n} courses, {count} pairs, no cycle"}
        ring = renamed(rng, n, with_ring(rng, n, pairs))
        yield {"args": [n, ring], "expected": [], "note": f"{n} courses, a ring of three among them"}

    chain = [[i + 1, i] for i in range(1_999)]
    yield {"args": [2_000, chain], "note": "one long chain, rising"}
    yield {"args": [2_000, [[b, a] for a, b in chain]], "note": "one long chain, falling"}
    yield {
        "args": [2_000, renamed(rng, 2_000, [*chain, [0, 1_999]])],
        "expected": [],
        "note": "one ring of all courses",
    }
    yield {"args": [121, ladder(40)], "note": "forty diamonds in a row"}
    yield {"args": [121, [[b, a] for a, b in ladder(40)]], "note": "forty diamonds in a row, read upwards"}
    full = [[a, b] for a in range(90) for b in range(a)]
    yield {"args": [90, renamed(rng, 90, full)], "note": "ninety courses, each needs all before it"}
    pairs = forward(rng, 2_000, 6_000)
    yield {"args": [2_000, renamed(rng, 2_000, pairs)], "note": "most courses, many pairs, no cycle"}
    ring = renamed(rng, 2_000, with_ring(rng, 2_000, pairs))
    yield {"args": [2_000, ring], "expected": [], "note": "most courses, many pairs, a ring of three among them"}


def grow(n, seed):
    courses = max(2, n // 3)
    yield {"args": [courses, forward(random.Random(seed), courses, min(2 * courses, courses * (courses - 1) // 2))]}
