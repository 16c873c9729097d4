import random


def generate(seed):
    rng = random.Random(seed)
    for letters, length in (("ab", 6), ("ab", 8), ("ab", 10), ("abc", 9), ("abc", 12), ("ab", 16), ("abc", 16)):
        text = "".join(rng.choices(letters, k=length))
        yield {"args": [text], "note": f"{length} letters drawn from {letters}"}
    half = "".join(rng.choices("abc", k=8))
    yield {"args": [half + half[::-1]], "note": "sixteen letters, even and mirrored"}
    yield {"args": [half[:7] + "z" + half[:7][::-1]], "note": "fifteen letters, mirrored around the middle"}
    yield {"args": ["abcdefghijklmnop"], "note": "sixteen different letters, one way"}
    yield {"args": ["ab" * 8], "note": "two letters in turn"}
    yield {"args": ["aabb" * 4], "note": "pairs in turn"}
    yield {"args": ["a" * 16], "note": "one letter sixteen times: every set of cuts"}
