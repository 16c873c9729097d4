"""Neighbors that belong together are taken out until nothing is left, or nothing can be."""

PAIRS = ("()", "[]", "{}")


def draw(rng):
    text = ""
    for _ in range(rng.randint(1, 5)):
        pair, place = rng.choice(PAIRS), rng.randint(0, len(text))
        text = text[:place] + pair + text[place:]
    marks = list(text)
    for _ in range(rng.choice([0, 0, 1, 2])):
        place = rng.randrange(len(marks))
        marks[place] = rng.choice("()[]{}")
    if rng.random() < 0.2 and len(marks) > 1:
        marks.pop(rng.randrange(len(marks)))
    return {"args": ["".join(marks)]}


def answer(case):
    [text] = case["args"]
    while any(pair in text for pair in PAIRS):
        for pair in PAIRS:
            text = text.replace(pair, "")
    return not text
