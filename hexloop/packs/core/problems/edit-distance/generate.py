import random

ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def text(rng, letters, length):
    return "".join(rng.choices(letters, k=length))


def edited(rng, word, steps):
    """The word after so many random steps."""
    letters = list(word)
    for _ in range(steps):
        at = rng.randrange(len(letters))
        match rng.randint(0, 2):
            case 0:
                letters.insert(at, rng.choice(ALPHABET))
            case 1:
                letters.pop(at)
            case 2:
                letters[at] = rng.choice(ALPHABET)
    return "".join(letters)


def generate(seed):
    rng = random.Random(seed)
    for letters, m, n in (("ab", 8, 6), ("abc", 10, 14), ("abcd", 30, 24), (ALPHABET, 60, 60)):
        yield {"args": [text(rng, letters, m), text(rng, letters, n)], "note": f"{m} and {n} letters out of {letters}"}
    word = text(rng, ALPHABET, 120)
    yield {"args": [word, edited(rng, word, 12)], "note": "120 letters after twelve steps"}
    yield {"args": [edited(rng, word, 40), word], "note": "120 letters after forty steps, backwards"}
    yield {"args": ["a" * 500, ""], "expected": 500, "note": "the largest word and the empty one"}
    yield {"args": ["ab" * 100, "ba" * 100], "expected": 2, "note": "one letter from the front to the end"}
    yield {"args": ["a" * 500, "b" * 50], "expected": 500, "note": "a long word and a short one, nothing in common"}
    yield {"args": [text(rng, ALPHABET, 500), text(rng, ALPHABET, 500)], "note": "the largest size, at random"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [text(rng, "abcdefgh", max(1, n // 64)), text(rng, "abcdefgh", 64)]}
