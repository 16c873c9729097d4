import random

USERS = ["ann", "bo", "cy", "di"]


def story(rng, rooms, steps, limit):
    """Random calls on small rooms; those that are refused belong to it."""
    operations, args = ["BoxOffice"], [[limit]]

    def call(name, *arg):
        operations.append(name)
        args.append(list(arg))

    for show, (rows, width) in rooms.items():
        call("add_show", show, rows, width)
    now, made = 0, dict.fromkeys(rooms, 0)
    for _ in range(steps):
        now += rng.choice([0, 0, 1, 1, 2, 5])
        show, user = rng.choice(list(rooms)), rng.choice(USERS)
        rows, width = rooms[show]
        row = rng.randrange(rows)
        kind = rng.choices(
            ["hold", "confirm", "release", "refund", "best_seats", "seat_map", "bought"], (12, 7, 3, 3, 5, 5, 2)
        )[0]
        some = rng.sample(range(1, width + 1), rng.randint(1, min(3, width)))
        seats = [f"{chr(65 + (rng.randrange(rows) if rng.random() < 0.2 else row))}{number}" for number in some]
        if kind == "hold":
            made[show] += 1
            seats += [f"{chr(65 + rows)}1"] * (rng.random() < 0.03 and rows < 26)
            call(kind, show, user, seats, rng.choice([1, 3, 6, 20]), now)
        elif kind in ("confirm", "release"):
            number = max(1, made[show] - rng.randrange(4))
            for who in rng.sample(USERS, 3):
                call(kind, f"{show}#{number}", who, now)
        elif kind == "refund":
            call(kind, show, user, seats[: rng.randint(1, 2)], now)
        elif kind == "best_seats":
            call(kind, show, rng.randint(1, min(20, width + 1)), now)
        else:
            call(kind, show, *([user] if kind == "bought" else [now]))
    for show in rooms:
        call("seat_map", show, now)
        for user in USERS:
            call("bought", show, user)
    return {"operations": operations, "args": args, "note": f"{len(rooms)} rooms, {steps} random steps"}


def rush(rng, holds, looks):
    """Many short holds in a large room, one after the other, and the map again and again."""
    operations, args = ["BoxOffice", "add_show"], [[20], ["big", 26, 40]]
    for now in range(holds):
        row, first = rng.randrange(26), rng.randint(1, 37)
        seats = [f"{chr(65 + row)}{first + at}" for at in range(3)]
        operations.append("hold")
        args.append(["big", f"u{now % 50}", seats, 30, 2 * now])
        if now % 3 == 0:
            operations.append("confirm" if now % 60 == 0 else "release")
            args.append([f"big#{now // 2 + 1}", f"u{now % 50}", 2 * now])
    for now in range(2 * holds, 2 * holds + looks):
        operations.append("seat_map" if now % 4 else "best_seats")
        args.append(["big", now] if now % 4 else ["big", 1 + now % 7, now])
    return {"operations": operations, "args": args, "note": f"{holds} holds in a room of 1 040 seats"}


def generate(seed):
    rng = random.Random(seed)
    rooms = [{"a": (1, 4)}, {"a": (2, 3), "b": (3, 2)}, {"a": (3, 5)}, {"a": (4, 6), "b": (5, 3), "c": (1, 1)}]
    for room in rooms:
        for limit in (3, 8):
            yield story(rng, room, 90, limit)
    yield story(rng, {"a": (26, 12), "b": (7, 50)}, 200, 100)
    yield rush(rng, 3500, 120)
