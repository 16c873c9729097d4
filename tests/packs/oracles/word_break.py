"""Every way to cut the text into pieces."""

from itertools import chain, combinations, pairwise

DRAWS = 800


def draw(rng):
    letters = rng.choice(["a", "ab", "abc"])
    words = {"".join(rng.choice(letters) for _ in range(rng.randint(1, 4))) for _ in range(rng.randint(1, 4))}
    text = "".join(rng.choice(sorted(words)) for _ in range(rng.randint(1, 4)))[:9]
    if rng.random() < 0.3:
        place = rng.randrange(len(text))
        text = text[:place] + rng.choice(letters) + text[place + 1 :]
    return {"args": [text, sorted(words)]}


def answer(case):
    text, words = case["args"]
    places = range(1, len(text))
    for cuts in chain.from_iterable(combinations(places, number) for number in range(len(text))):
        ends = [0, *cuts, len(text)]
        if all(text[start:end] in words for start, end in pairwise(ends)):
            return True
    return False
