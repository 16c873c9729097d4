import random


def text(rng, length, words):
    return [f"w{rng.randrange(words)}" for _ in range(length)]


def varied(rng, source, words):
    return [token if rng.random() < 0.8 else f"w{rng.randrange(words)}" for token in source if rng.random() < 0.9]


def corpus(rng, size, length, words, most):
    cands, refs = [], []
    for _ in range(size):
        base = text(rng, rng.randint(length // 2, length), words)
        cands.append(varied(rng, base, words))
        refs.append([varied(rng, base, words) for _ in range(rng.randint(1, most))])
    return [cands, refs]


def generate(seed):
    rng = random.Random(seed)
    for size, length, words, most in ((1, 8, 3, 1), (2, 6, 4, 2), (3, 10, 6, 3), (4, 12, 3, 5), (6, 9, 30, 2)):
        for smooth in (False, True):
            args = [*corpus(rng, size, length, words, most), rng.randint(1, 4), smooth]
            yield {"args": args, "note": f"{size} random texts, {words} words"}
    yield {"args": [*corpus(rng, 200, 14, 50, 3), 4, False], "note": "two hundred short texts"}
    yield {
        "args": [[text(rng, 400, 1000)], [[text(rng, 400, 1000)]], 2, True],
        "note": "long, hardly anything in common",
    }
    yield {"args": [[text(rng, 400, 2)], [[text(rng, 350, 2)]], 4, False], "note": "the longest, two words"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[text(rng, n, 500)], [[text(rng, n, 500)]], 2, True]}
