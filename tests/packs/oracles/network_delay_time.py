"""Brute force for Network Delay Time: second by second, all messages that arrive are handed on."""


def draw(rng):
    n = rng.randint(2, 6)
    pairs = [(u, v) for u in range(1, n + 1) for v in range(1, n + 1) if u != v]
    count = min(len(pairs), rng.randint(n - 1, 3 * n))
    slowest = rng.choice([1, 4, 9])
    times = [[u, v, rng.randint(0, slowest)] for u, v in rng.sample(pairs, max(1, count))]
    return {"args": [times, n, rng.randint(1, n)]}


def answer(case):
    times, n, k = case["args"]
    received = {k: 0}
    longest = sum(w for _, _, w in times)
    for second in range(longest + 1):
        for _ in range(n):
            for u, v, w in times:
                if u in received and received[u] + w == second:
                    received.setdefault(v, second)
    return max(received.values()) if len(received) == n else -1
