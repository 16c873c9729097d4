import random

ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def dotted(rng, word, dots):
    letters = list(word)
    for place in rng.sample(range(len(word)), min(dots, len(word))):
        letters[place] = "."
    return "".join(letters)


def calls(rng, letters, longest, count):
    operations, args = ["WordDictionary"], [[]]
    for _ in range(count):
        word = "".join(rng.choices(letters, k=rng.randint(1, longest)))
        if rng.random() < 0.4:
            operations.append("addWord")
            args.append([word])
        else:
            operations.append("search")
            args.append([dotted(rng, word, rng.randint(0, 2))])
    return {"operations": operations, "args": args}


def filled(rng, words, questions, longest=25):
    """Words of all lengths, then questions: known words with dots, half of them with one letter changed."""
    known = ["".join(rng.choices(ALPHABET, k=1 + turn % longest)) for turn in range(words)]
    operations, args = ["WordDictionary"] + ["addWord"] * words, [[]] + [[word] for word in known]
    for turn in range(questions):
        word = rng.choice(known)
        if turn % 2:
            place = rng.randrange(len(word))
            word = word[:place] + rng.choice(ALPHABET) + word[place + 1 :]
        operations.append("search")
        args.append([dotted(rng, word, 2 if turn % 10 == 0 else turn % 3 % 2)])
    return {"operations": operations, "args": args}


def generate(seed):
    rng = random.Random(seed)
    for letters, longest in (("ab", 3), ("ab", 5), ("abc", 3), ("az", 4), ("xyz", 4)):
        yield calls(rng, letters, longest, 40) | {"note": f"forty random calls, words of {letters}"}
    word = "".join(rng.choices(ALPHABET, k=25))
    yield {
        "operations": ["WordDictionary", "addWord"] + ["search"] * 5,
        "args": [[], [word], [word], [word[:24] + "."], ["." + word[1:24] + "."], [word[:24]], ["." + word[:24]]],
        "note": "the longest word",
    }
    yield filled(rng, 2000, 8000) | {"note": "the most calls: two thousand words of all lengths, then questions"}


def grow(n, seed):
    yield filled(random.Random(seed), max(1, n // 2), max(1, n // 2), 10)
