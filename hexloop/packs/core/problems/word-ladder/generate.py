import random


def winding(length, steps):
    """Words of which only those next to each other differ in one letter: one position after the other moves on."""
    letters = [0] * length
    words = []
    for step in range(steps + 1):
        words.append("".join("abcdefghijklmnopqrstuvwxyz"[at] for at in letters))
        letters[step % length] += 1
    return words


def counted(number, alphabet, length):
    """The number written with the letters as digits."""
    digits = []
    for _ in range(length):
        number, digit = divmod(number, len(alphabet))
        digits.append(alphabet[digit])
    return "".join(reversed(digits))


def generate(seed):
    rng = random.Random(seed)
    for length, alphabet, count in ((3, "abc", 12), (4, "abc", 30), (4, "rstuv", 120), (5, "xyz", 90)):
        words = rng.sample([counted(i, alphabet, length) for i in range(len(alphabet) ** length)], count + 1)
        yield {"args": [words[0], words[1], words[1:]], "note": f"{count} random words of {length} letters"}

    chain = winding(10, 250)
    shuffled = rng.sample(chain, len(chain))
    yield {
        "args": [chain[0], chain[-1], shuffled],
        "expected": 251,
        "note": "one winding ladder of 251 words, told out of order",
    }
    broken = [word for word in shuffled if word != chain[125]]
    yield {
        "args": [chain[-1], chain[0], broken],
        "expected": 0,
        "note": "the winding ladder with a rung missing in the middle",
    }

    crowd = [counted(i, "mnop", 6) for i in range(4_096)]
    yield {
        "args": ["mmmmmm", "pppppp", rng.sample(crowd, 4_096)],
        "expected": 7,
        "note": "all words of six letters from m, n, o, p",
    }

    wide = [counted(i, "abc", 10) for i in rng.sample(range(3**10), 4_999)]
    yield {
        "args": ["zbcabcabca", "zzzzzzzzzz", wide + ["zzzzzzzzzz"]],
        "expected": 0,
        "note": "the longest list, the end joined to nothing",
    }


def grow(n, seed):
    words = [counted(i, "abcd", 8) for i in range(n)]
    yield {"args": ["aaaaaaab", words[-1], words]}
