"""Every section and its reverse."""


def draw(rng):
    letters = rng.choice(["ab", "abc", "aA", "abcdef"])
    return {"args": ["".join(rng.choices(letters, k=rng.randint(1, 10)))]}


def answer(case):
    """The first of the longest; the validator takes any other of that length."""
    (s,) = case["args"]
    sections = [s[i:j] for i in range(len(s)) for j in range(i + 1, len(s) + 1)]
    return max((one for one in sections if list(one) == list(reversed(one))), key=len)
