"""A plain list of words for Implement Trie Prefix Tree, searched from end to end."""


def draw(rng):
    letters = rng.choice(("a", "ab", "abc", "az"))
    operations, args = ["Trie"], [[]]
    for _ in range(rng.randint(1, 20)):
        operations.append(rng.choice(("insert", "insert", "search", "startsWith")))
        args.append(["".join(rng.choice(letters) for _ in range(rng.randint(1, 5)))])
    return {"operations": operations, "args": args}


def answer(case):
    words, answers = [], []
    for name, arg in zip(case["operations"], case["args"], strict=True):
        result = None
        if name == "insert":
            words.append(arg[0])
        elif name == "search":
            result = arg[0] in words
        elif name == "startsWith":
            result = any(word[: len(arg[0])] == arg[0] for word in words)
        answers.append(result)
    return answers
