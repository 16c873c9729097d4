def valid(args, got, expected):
    (graph,) = args
    cost = {(a, b): price for a, near in enumerate(graph) for b, price in near}
    if not isinstance(got, list) or not all(isinstance(one, list) and len(one) == 3 for one in got):
        return "Return a list of cables [a, b, cost]."
    if not all(type(value) is int for one in got for value in one):
        return "Return whole numbers."
    if len(got) != len(graph) - 1:
        return f"A tree of {len(graph)} machines has {len(graph) - 1} cables, these are {len(got)}."
    leader = list(range(len(graph)))

    def find(a):
        while leader[a] != a:
            leader[a] = leader[leader[a]]
            a = leader[a]
        return a

    for a, b, price in got:
        if (a, b) not in cost:
            return f"There is no cable between {a} and {b}."
        if cost[a, b] != price:
            return f"The cable between {a} and {b} costs {cost[a, b]}, not {price}."
        if find(a) == find(b):
            return f"The cable between {a} and {b} closes a ring."
        leader[find(a)] = find(b)
    least, paid = sum(price for _, _, price in expected), sum(price for _, _, price in got)
    return True if paid == least else f"These cables cost {paid}, and {least} would do."
