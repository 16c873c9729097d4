import random


def words(count):
    return [f"w{number:04d}" for number in range(count)]


def zipf(rng, vocabulary, length):
    """Few words often, many seldom."""
    return [vocabulary[min(int(rng.paretovariate(0.7)) - 1, len(vocabulary) - 1)] for _ in range(length)]


def generate(seed):
    rng = random.Random(seed)
    for n, size in ((3, 4), (5, 3), (6, 8)):
        vocabulary = [rng.choice("QqXx") + str(number) for number in range(size)]
        docs = [[rng.choice(vocabulary) for _ in range(rng.randrange(6))] for _ in range(n)]
        yield {"args": [docs], "note": "small and random"}
    vocabulary = words(60)
    rng.shuffle(vocabulary)
    yield {"args": [[zipf(rng, vocabulary, rng.randrange(40)) for _ in range(40)]], "note": "forty documents"}
    yield {"args": [[["same"] * 1000] + [["same", "other"]] * 5], "note": "a thousand times one word"}
    yield {"args": [[[word] for word in words(60)]], "note": "each document has a word of its own"}
    yield {"args": [[words(60)[: k + 1] for k in range(60)]], "note": "document k has the first k + 1 words"}
    yield {"args": [[["x"]] * 299 + [["x", "y"]]], "note": "300 documents, one rare word"}
    vocabulary = words(2000)
    rng.shuffle(vocabulary)
    docs = [[vocabulary[(250 * row + place) % 2000] for place in range(250)] for row in range(200)]
    yield {"args": [docs], "note": "the largest vocabulary, 50 000 tokens"}


def grow(n, seed):
    rng = random.Random(seed)
    vocabulary = words(50)
    yield {"args": [[[rng.choice(vocabulary) for _ in range(16)] for _ in range(max(1, n // 16))]]}
