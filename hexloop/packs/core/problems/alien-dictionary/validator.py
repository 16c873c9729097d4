def valid(args, got):
    (words,) = args
    letters = {letter for word in words for letter in word}
    if not isinstance(got, str):
        return "Return a text."
    if got == "":
        return True if no_order(words, letters) else "There is an order that makes the list sorted."
    for letter in sorted(letters):
        if got.count(letter) != 1:
            return f"The letter {letter} must stand in the order once; it is there {got.count(letter)} times."
    if len(got) != len(letters):
        return "The order holds something that does not occur in the words."
    place = {letter: at for at, letter in enumerate(got)}
    for one, other in zip(words, words[1:], strict=False):
        if [place[letter] for letter in one] > [place[letter] for letter in other]:
            return f"By this order {other} comes before {one}, but in the list it stands behind it."
    return True


def no_order(words, letters):
    """Whether no alphabet sorts the words: takes away letters that may come first until none is left."""
    pairs = set()
    for one, other in zip(words, words[1:], strict=False):
        differ = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
        if differ:
            pairs.add(differ[0])
        elif len(one) > len(other):
            return True
    left = set(letters)
    while left:
        first = left - {after for before, after in pairs if before in left}
        if not first:
            return True
        left -= first
    return False
