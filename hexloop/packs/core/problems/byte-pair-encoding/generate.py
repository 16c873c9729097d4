import random

SYLLABLES = ["ka", "lo", "mi", "ten", "ru", "sha", "e", "dor", "in", "ve"]


def words(rng, count):
    lexicon = ["".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(40)]
    return " ".join(rng.choice(lexicon) for _ in range(count))


def case(text, n_merges, texts, ids, note):
    operations = ["BytePairEncoding", "train", *["encode"] * len(texts), *["decode"] * len(ids)]
    args = [[], [text, n_merges], *([one] for one in texts), *([one] for one in ids)]
    return {"operations": operations, "args": args, "note": note}


def byte_ids(text):
    return list(text.encode())


def generate(seed):
    rng = random.Random(seed)
    for letters, length, n_merges in (("ab", 12, 4), ("ab", 30, 12), ("abc", 40, 10), ("aa b", 50, 15), ("xyz", 8, 20)):
        text = "".join(rng.choices(letters, k=length))
        other = "".join(rng.choices(letters, k=length))
        yield case(text, n_merges, [text, other, "", letters], [byte_ids(other)], f"letters of {letters!r}")
    for run in (2, 3, 4, 7, 33):
        yield case("a" * run, 6, ["a" * (run + 1), "a" * run, "a", "aaba"], [[97, 97]], f"a run of {run}")
    wide = "zażółć gęślą jaźń, żółw żuje żabę"
    yield case(wide, 12, [wide, "żaba", "ź", "ź" * 3], [[197], [197, 188], [188, 97]], "letters of two bytes")
    wide = "漢字漢字かな漢字 🦊🦊 🦊漢"
    yield case(
        wide,
        15,
        [wide, "🦊", "字漢", "é"],
        [[240, 159], [240, 159, 166, 138], [255, 97]],
        "letters of three and four bytes",
    )
    yield case("qrstuvw", 5, ["qrs", "vw"], [[113]], "no pair occurs twice")
    yield case("abab", 0, ["abab"], [[97, 98]], "no merges asked for")
    yield case("", 5, ["hello"], [[]], "nothing to learn from")
    yield case("k", 5, ["kk"], [[107]], "one byte")
    text = words(rng, 60)
    yield case(text, 60, [text, words(rng, 10), "lolo miru"], [byte_ids("dor")], "words")
    yield case("ab\nab\n\nab \tab", 6, ["ab\n", "\n\n", " \tab"], [], "line breaks and tabs")
    yield case("\x00\x01\x00\x01\x00", 3, ["\x00\x01\x00", "\x00"], [[0], [1, 0]], "zero bytes")
    text = words(rng, 700)[:4000]
    yield case(text, 200, [text[:1500]], [], "the largest")


def grow(n, seed):
    rng = random.Random(seed)
    text = "".join(rng.choices("abcdefgh", k=n))
    yield {"operations": ["BytePairEncoding", "train", "encode"], "args": [[], [text, 10], [text]]}
