"""Brute force for Valid Palindrome."""

COUNTED = "abcdefghijklmnopqrstuvwxyz0123456789"


def draw(rng):
    letters = rng.choice(["aA.", "aBbA_,", "5U5u 1Qq", "abc09Z@`[{"])
    half = rng.choices(letters, k=rng.randint(1, 6))
    text = half + half[::-1] if rng.random() < 0.5 else half
    if rng.random() < 0.4:
        text.insert(rng.randint(0, len(text)), rng.choice(letters))
    return {"args": ["".join(text)]}


def answer(case):
    """Peel one character after the other from a list, as a person would with a pencil."""
    left = [c for c in case["args"][0].lower() if c in COUNTED]
    while len(left) > 1:
        first, last = left.pop(0), left.pop()
        if first != last:
            return False
    return True
