"""Brute force for Meeting Rooms II: all ways to hand out rooms."""


def fewest(meetings, rooms, best):
    """The fewest rooms when `rooms` holds the meetings that have been placed."""
    if len(rooms) >= best:
        return best
    if not meetings:
        return len(rooms)
    (start, end), rest = meetings[0], meetings[1:]
    for room in rooms:
        if all(end <= other[0] or other[1] <= start for other in room):
            room.append((start, end))
            best = fewest(rest, rooms, best)
            room.pop()
    return fewest(rest, [*rooms, [(start, end)]], best)


def draw(rng):
    span, longest = rng.choice(((8, 3), (12, 4), (12, 8), (20, 6)))
    meetings = []
    for _ in range(rng.randint(1, 7)):
        start = rng.randint(0, span)
        meetings.append([start, start + rng.randint(1, longest)])
    return {"args": [meetings]}


def answer(case):
    (meetings,) = case["args"]
    return fewest(meetings, [], len(meetings) + 1)
