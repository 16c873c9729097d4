import random


def word(rng, letters, longest):
    return "".join(rng.choice(letters) for _ in range(rng.randint(1, longest)))


def calls(rng, letters, longest, count):
    operations, args = ["Trie"], [[]]
    for _ in range(count):
        operations.append(rng.choice(("insert", "search", "startsWith")))
        args.append([word(rng, letters, longest)])
    return {"operations": operations, "args": args}


def filled(rng, words, questions):
    """Words of six letters, then questions of five to seven letters, most of which are answered no."""

    def draw(length):
        return "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=length))

    known = [draw(6) for _ in range(words)]
    operations, args = ["Trie"] + ["insert"] * words, [[]] + [[one] for one in known]
    for turn in range(questions):
        operations.append("search" if turn % 3 == 0 else "startsWith")
        args.append([rng.choice(known)[: rng.randint(4, 6)] if turn % 8 == 0 else draw(rng.randint(5, 7))])
    return {"operations": operations, "args": args}


def generate(seed):
    rng = random.Random(seed)
    for letters, longest in (("ab", 3), ("ab", 4), ("abc", 3), ("az", 5), ("xyz", 4)):
        yield calls(rng, letters, longest, 40) | {"note": f"forty random calls, words of {letters}"}
    long = "".join(rng.choice("no") for _ in range(2000))
    yield {
        "operations": ["Trie", "insert", "search", "search", "startsWith", "startsWith", "insert", "search", "search"],
        "args": [[], [long], [long], [long[:1999]], [long[:1999]], [long[1:]], [long[:1999]], [long[:1999]], [long]],
        "note": "the longest word, and all of it but a letter",
    }
    yield {
        "operations": ["Trie", "insert", "insert", "search", "startsWith", "search"],
        "args": [[], ["a" * 2000], ["a" * 1999 + "b"], ["a" * 1999], ["a" * 1999], ["a" * 1999 + "b"]],
        "note": "the longest words part at their last letter",
    }
    yield filled(rng, 15_000, 15_000) | {"note": "the most calls: fifteen thousand words, then as many questions"}


def grow(n, seed):
    yield filled(random.Random(seed), max(1, n // 2), max(1, n // 2))
