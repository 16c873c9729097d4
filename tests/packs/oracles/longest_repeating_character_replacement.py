"""Brute force for Longest Repeating Character Replacement: every stretch, every letter."""


def draw(rng):
    letters = rng.choice(["AB", "ABC", "ABCDE", "XYZ"])
    s = "".join(rng.choices(letters, k=rng.randint(1, 12)))
    return {"args": [s, rng.randint(0, min(len(s), rng.choice([1, 3, 12])))]}


def answer(case):
    s, k = case["args"]
    return max(
        j - i
        for i in range(len(s) + 1)
        for j in range(i, len(s) + 1)
        if any(sum(c != letter for c in s[i:j]) <= k for letter in s)
    )
