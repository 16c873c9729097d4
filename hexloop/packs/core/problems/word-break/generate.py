import random


def word(rng, letters, low, high):
    return "".join(rng.choices(letters, k=rng.randint(low, high)))


def dictionary(rng, count, letters, low, high):
    """Distinct random words."""
    words = set()
    while len(words) < count:
        words.add(word(rng, letters, low, high))
    words = sorted(words)
    rng.shuffle(words)
    return words


def sentence(rng, words, length):
    """Words strung together, as many as fit into the length."""
    text = ""
    while True:
        nxt = rng.choice(words)
        if len(text) + len(nxt) > length:
            return text
        text += nxt


def generate(seed):
    rng = random.Random(seed)
    for letters, count, length in (("ab", 4, 12), ("abc", 6, 20), ("abc", 8, 40), ("abcd", 12, 60)):
        words = dictionary(rng, count, letters, 2, 4)
        yield {"args": [sentence(rng, words, length), words], "expected": True, "note": f"words over {letters}, strung together"}
        yield {"args": [word(rng, letters, length, length), words], "note": f"words over {letters}, a text at random"}

    runs = ["a" * k for k in range(1, 11)]
    yield {"args": ["a" * 299 + "b", runs], "expected": False, "note": "three hundred letters that fail at the last"}
    yield {"args": ["b" + "a" * 299, runs], "expected": False, "note": "three hundred letters that fail at the first"}
    yield {"args": ["a" * 150 + "b" + "a" * 149, runs], "expected": False, "note": "three hundred letters that fail in the middle"}
    yield {"args": ["a" * 299, ["a" * k for k in range(2, 21, 2)]], "expected": False, "note": "an odd length from even words"}
    yield {"args": ["ab" * 149 + "b", ["ab", "abab", "ba", "baba", "ababab"]], "expected": False, "note": "all letters known, the last one in excess"}
    yield {"args": ["a" * 300, ["a" * 7, "a" * 17]], "expected": True, "note": "three hundred from sevens and seventeens"}

    words = dictionary(rng, 1_000, "abcdefghijklmnopqrstuvwxyz", 3, 20)
    text = sentence(rng, words, 300)
    yield {"args": [text, words], "expected": True, "note": "the largest dictionary, words strung together"}
    lonely = [w for w in words if "q" not in w]
    text = sentence(rng, lonely, 299)
    yield {"args": [text + "q", lonely], "expected": False, "note": "a large dictionary, one letter that no word has"}
    words = dictionary(rng, 1_000, "ab", 5, 20)
    yield {"args": [sentence(rng, words, 300), words], "expected": True, "note": "the largest dictionary over two letters"}


def grow(n, seed):
    yield {"args": ["a" * (n - 1) + "b", ["a" * length for length in range(1, 9)]]}
