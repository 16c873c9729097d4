def valid(args, got, expected):
    edges = args[1]
    if not isinstance(got, list) or len(got) != 2 or not all(isinstance(part, list) for part in got):
        return "Return two lists of positions: the critical pipes and the pseudo-critical ones."
    for name, part, right in zip(("critical", "pseudo-critical"), got, expected, strict=True):
        if not all(type(place) is int and 0 <= place < len(edges) for place in part):
            return f"Name pipes by their positions, 0 to {len(edges) - 1}."
        if len(set(part)) != len(part):
            return f"A pipe is named twice among the {name} ones."
        if extra := set(part) - set(right):
            return f"Pipe {min(extra)} is not {name}."
        if missed := set(right) - set(part):
            return f"Pipe {min(missed)} is {name} as well."
    return True
