import random

USERS = ["ann", "bo", "cy", "di", "ed", "flo"]


def story(rng, rooms, steps, limit, pause):
    """Random calls on rooms that are nearly full; those that are refused belong to it."""
    operations, args = ["BoxOffice"], [[limit]]

    def call(name, *arg):
        operations.append(name)
        args.append(list(arg))

    for show, (rows, width) in rooms.items():
        call("add_show", show, rows, width)
    now, made = 0, dict.fromkeys(rooms, 0)
    for _ in range(steps):
        now += rng.choice([0, 0, 1, 1, 2, pause])
        show, user = rng.choice(list(rooms)), rng.choice(USERS)
        rows, width = rooms[show]
        kind = rng.choices(
            ["hold", "wait", "leave", "confirm", "release", "refund", "queue", "holds", "seat_map", "best_seats"],
            (14, 14, 2, 5, 3, 5, 4, 4, 3, 2),
        )[0]
        row, first = rng.randrange(rows), rng.randrange(width)
        seats = [f"{chr(65 + row)}{number + 1}" for number in range(first, min(width, first + rng.randint(1, 4)))]
        if kind == "hold":
            made[show] += 1
            call(kind, show, user, seats, rng.choice([2, 4, 4, 9]), now)
        elif kind == "wait":
            made[show] += 1
            call(
                kind,
                show,
                user,
                rng.choice([1, 1, 2, 2, 3, limit + 1 if limit < 20 else 4]),
                rng.choice([1, 2, 4, 7]),
                now,
            )
        elif kind in ("confirm", "release"):
            number = max(1, made[show] // 2 - rng.randrange(5))
            for who in rng.sample(USERS, 4):
                call(kind, f"{show}#{number}", who, now)
        elif kind == "refund":
            call(kind, show, user, seats[:1], now)
        elif kind in ("leave", "holds"):
            call(kind, show, user, now)
        elif kind == "best_seats":
            call(kind, show, rng.randint(1, min(3, width)), now)
        else:
            call(kind, show, now)
    for show in rooms:
        call("seat_map", show, now)
    for show in rooms:
        call("queue", show, now + 3)
        for user in USERS:
            call("holds", show, user, now + 3)
            call("bought", show, user)
    return {"operations": operations, "args": args, "note": f"{len(rooms)} rooms, {steps} random steps"}


def relay(count):
    """A hundred people and one seat: it goes from hand to hand while nobody calls."""
    operations, args = ["BoxOffice", "add_show", "hold"], [[2], ["x", 1, 1], ["x", "first", ["A1"], 5, 0]]
    for at in range(count):
        operations.append("wait")
        args.append(["x", f"u{at}", 1, 3 + at % 4, 1])
    for now in (4, 5, 7, 8, 9, 100, 200, 300):
        operations += ["queue", "seat_map", "holds"]
        args += [["x", now], ["x", now], ["x", f"u{now % 60}", now]]
    return {"operations": operations, "args": args, "note": f"{count} people wait for one seat"}


def generate(seed):
    rng = random.Random(seed)
    rooms = [
        {"a": (1, 3)},
        {"a": (1, 5)},
        {"a": (2, 3), "b": (1, 4)},
        {"a": (3, 3)},
        {"a": (2, 5)},
        {"a": (3, 6), "b": (2, 2)},
    ]
    for room in rooms:
        for limit, pause in ((3, 3), (5, 15)):
            yield story(rng, room, 110, limit, pause)
    yield story(rng, {"a": (4, 11)}, 400, 20, 5)
    yield relay(100)
