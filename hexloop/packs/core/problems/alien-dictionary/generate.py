import random

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def sorted_words(rng, letters, count, longest):
    """Random words over these letters, sorted by the order in which the letters are given."""
    words = ["".join(rng.choices(letters, k=rng.randint(1, longest))) for _ in range(count)]
    return sorted(words, key=lambda word: [letters.index(letter) for letter in word])


def shuffled(rng, count):
    return rng.sample(LETTERS, count)


def generate(seed):
    rng = random.Random(seed)
    for letters, count, longest in ((3, 5, 3), (5, 8, 4), (8, 20, 6), (26, 60, 12)):
        yield {
            "args": [sorted_words(rng, shuffled(rng, letters), count, longest)],
            "note": f"{count} sorted words over {letters} letters",
        }
    for letters, count in ((4, 7), (7, 15), (26, 60)):
        words = sorted_words(rng, shuffled(rng, letters), count, 5)
        words[0], words[-1] = words[-1], words[0]
        yield {"args": [words], "note": f"{count} words over {letters} letters, the first and the last exchanged"}
    order = shuffled(rng, 26)
    yield {"args": [order], "note": "26 words of one letter: the whole alphabet"}
    chain = [order[at] * 99 + order[at + 1] for at in range(25)]
    yield {"args": [chain], "note": "long words that differ at the first letter"}
    late = ["".join(order[:25]) * 3 + letter for letter in order]
    yield {"args": [late], "note": "long words that differ at the last letter only"}
    yield {"args": [[*late, late[5]]], "expected": "", "note": "the same with an early word at the end"}
    yield {"args": [sorted_words(rng, shuffled(rng, 26), 100, 100)], "note": "the longest list"}


def grow(n, seed):
    letters = shuffled(random.Random(seed), 26)
    words = [letters[0] * (n // 26) + letter for letter in letters]
    yield {"args": [words]}
