"""Brute force for Alien Dictionary: the first of all alphabets by which the list is sorted."""

from itertools import permutations


def draw(rng):
    letters = "".join(rng.sample("mnoprs", rng.randint(1, 5)))
    words = ["".join(rng.choices(letters, k=rng.randint(1, 3))) for _ in range(rng.randint(1, 6))]
    if rng.random() < 0.7:
        words.sort(key=lambda word: [letters.index(letter) for letter in word])
    return {"args": [words]}


def answer(case):
    (words,) = case["args"]
    for order in permutations(sorted(set("".join(words)))):
        if words == sorted(words, key=lambda word: [order.index(letter) for letter in word]):
            return "".join(order)
    return ""
