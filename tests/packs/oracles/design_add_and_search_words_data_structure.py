"""Every word against every question, letter by letter, for Design Add And Search Words Data Structure."""


def draw(rng):
    letters = rng.choice(("a", "ab", "abc", "az"))
    operations, args = ["WordDictionary"], [[]]
    for _ in range(rng.randint(1, 16)):
        word = rng.choices(letters, k=rng.randint(1, 5))
        operations.append(rng.choice(("addWord", "search")))
        if operations[-1] == "search":
            for place in rng.sample(range(len(word)), rng.randint(0, min(2, len(word)))):
                word[place] = "."
        args.append(["".join(word)])
    return {"operations": operations, "args": args}


def answer(case):
    words, answers = [], []
    for name, arg in zip(case["operations"], case["args"], strict=True):
        result = None
        if name == "addWord":
            words.append(arg[0])
        elif name == "search":
            result = any(
                len(word) == len(arg[0]) and all(b in (".", a) for a, b in zip(word, arg[0], strict=True))
                for word in words
            )
        answers.append(result)
    return answers
