"""Every section and its reverse."""


def draw(rng):
    letters = rng.choice(["ab", "abc", "a", "abcdef"])
    return {"args": ["".join(rng.choices(letters, k=rng.randint(1, 10)))]}


def answer(case):
    (s,) = case["args"]
    sections = [s[i:j] for i in range(len(s)) for j in range(i + 1, len(s) + 1)]
    return sum(list(section) == list(reversed(section)) for section in sections)
