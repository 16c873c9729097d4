"""Brute force for Word Ladder: the lengths of all shortest ways at once, by Floyd and Warshall."""

from itertools import product

FAR = 10**6


def draw(rng):
    length = rng.choice([1, 2, 2, 3, 3])
    letters = rng.choice(["ab", "abc", "abx"])
    words = ["".join(word) for word in product(letters, repeat=length)]
    listed = rng.sample(words, rng.randint(1, min(len(words), 9)))
    begin = rng.choice(words)
    others = [word for word in (listed if rng.random() < 0.8 else words) if word != begin]
    end = rng.choice(others or [word for word in words if word != begin])
    return {"args": [begin, end, listed]}


def answer(case):
    begin, end, listed = case["args"]
    if end not in listed:
        return 0
    words = sorted({begin, *listed})
    steps = {(a, b): 0 if a == b else 1 if one_apart(a, b) else FAR for a in words for b in words}
    for middle in words:
        for a in words:
            for b in words:
                steps[a, b] = min(steps[a, b], steps[a, middle] + steps[middle, b])
    return steps[begin, end] + 1 if steps[begin, end] < FAR else 0


def one_apart(a, b):
    return any(a[:at] == b[:at] and a[at] != b[at] and a[at + 1 :] == b[at + 1 :] for at in range(len(a)))
