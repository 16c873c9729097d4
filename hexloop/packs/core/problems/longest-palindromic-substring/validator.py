def valid(args, got, expected):
    (s,) = args
    if not isinstance(got, str):
        return "Return a string."
    if got not in s:
        return "This does not stand in the text without gaps."
    if got != got[::-1]:
        return "This does not read the same from both ends."
    if len(got) < len(expected):
        return f"There is a longer one, of length {len(expected)}."
    return True
