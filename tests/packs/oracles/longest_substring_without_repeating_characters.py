"""Brute force for Longest Substring Without Repeating Characters: every run."""


def draw(rng):
    letters = rng.choice(["ab", "abc", "aAbB", "abcdef", "xyz 09!", "pqrstuvwxyz"])
    return {"args": ["".join(rng.choices(letters, k=rng.randint(0, 14)))]}


def answer(case):
    (s,) = case["args"]
    runs = (s[i:j] for i in range(len(s)) for j in range(i + 1, len(s) + 1))
    return max((len(run) for run in runs if len(set(run)) == len(run)), default=0)
