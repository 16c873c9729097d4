import random


def pattern(rng, letters, pieces):
    return "".join(rng.choice(letters + ".") + rng.choice(["", "", "*"]) for _ in range(pieces))


def described(rng, letters, p):
    """A code that the pattern describes, with up to two letters for a star."""
    code = []
    for k, sign in enumerate(p):
        if sign != "*":
            starred = p[k + 1 : k + 2] == "*"
            for _ in range(rng.randint(0, 2) if starred else 1):
                code.append(rng.choice(letters) if sign == "." else sign)
    return "".join(code)[:20] or letters[0]


def generate(seed):
    rng = random.Random(seed)
    for letters, pieces in (("ab", 3), ("ab", 5), ("abc", 6), ("ab", 8), ("abc", 10), ("abcd", 12)):
        p = pattern(rng, letters, pieces)
        code = described(rng, letters, p)
        yield {"args": [code, p], "note": f"a code made from the rule, out of {letters}"}
        yield {"args": [(code + rng.choice(letters))[-20:], p], "note": f"a code with a letter more, out of {letters}"}
    yield {"args": ["a" * 20, "a*" * 10], "expected": True, "note": "the largest size, ten stars"}
    yield {"args": ["n" * 19 + "k", "n*" * 10], "expected": False, "note": "ten stars that fail at the last letter"}
    yield {
        "args": ["a" * 19 + "b", ".*a*" * 4 + ".*a"],
        "expected": False,
        "note": "stars and dots that fail at the last letter",
    }
    yield {"args": ["a" * 20, "." * 20], "expected": True, "note": "twenty dots"}
    yield {"args": ["a" * 20, "." * 19], "expected": False, "note": "nineteen dots for twenty letters"}
    yield {"args": ["z" * 20, "a*" * 9 + ".*"], "expected": True, "note": "nine stars that vanish, one that takes all"}


def grow(n, seed):
    yield {"args": ["a" * max(1, n // 32) + "b", "a*" * 16]}
