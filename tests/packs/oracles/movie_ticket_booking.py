"""A diary of everything that happened, from which each question is answered anew."""

USERS = ["ann", "bo", "cy"]


def draw(rng, model=None, some=None):
    rooms = {"x": (rng.randint(1, 4), rng.randint(1, 5))}
    if rng.random() < 0.4:
        rooms["y"] = rng.randint(1, 2), rng.randint(1, 11)
    now, operations, args = 0, ["BoxOffice"], [[rng.randint(1, 6)]]
    follows = (model or Model)(*args[0])
    for show, (rows, width) in rooms.items():
        operations.append("add_show")
        args.append([show, rows, width])
        follows.call("add_show", args[-1])
    for _ in range(rng.randint(1, 30)):
        now += rng.choice([0, 0, 1, 1, 2, 5])
        name, arg = (some or some_call)(rng, rooms, follows, now)
        follows.call(name, arg)
        operations.append(name)
        args.append(arg)
    return {"operations": operations, "args": args}


def some_call(rng, rooms, follows, now):
    name = rng.choices(
        ["hold", "confirm", "release", "refund", "best_seats", "seat_map", "bought", "add_show"],
        (9, 6, 2, 3, 5, 3, 2, 0.3),
    )[0]
    show, user = rng.choice([*rooms] * 8 + ["z"]), rng.choice(USERS)
    rows, width = rooms.get(show, (2, 2))
    names = [f"{'ABCDE'[row]}{number + 1}" for row in range(rows + 1) for number in range(width + 1)]
    inside = [seat for seat in names if seat[0] != "ABCDE"[rows] and seat[1:] != str(width + 1)]
    seats = rng.sample(inside if rng.random() < 0.9 else names, 1)
    seats += [seat for seat in rng.sample(inside, min(2, len(inside))) if seat not in seats and rng.random() < 0.6]
    hold_id = f"{show}#{rng.randint(1, max(1, follows.made.get(show, 0)))}"
    return name, {
        "hold": [show, user, seats, rng.choice([1, 2, 4, 9]), now],
        "confirm": [hold_id, user, now],
        "release": [hold_id, user, now],
        "refund": [show, user, seats, now],
        "best_seats": [show, rng.randint(1, min(4, width + 1)), now],
        "seat_map": [show, now],
        "bought": [show, user],
        "add_show": [show, 1, 1],
    }[name]


def answer(case, model=None):
    one = (model or Model)(*case["args"][0])
    return [None, *(one.call(*call) for call in list(zip(case["operations"], case["args"], strict=True))[1:])]


class Model:
    """The diary holds [show, number, user, seats, from, until, how it ended]."""

    def __init__(self, limit):
        self.limit, self.rooms, self.made, self.diary, self.given_back = limit, {}, {}, [], []

    def call(self, name, arg):
        try:
            return getattr(self, name)(*arg)
        except (KeyError, ValueError, PermissionError) as error:
            return {"raises": type(error).__name__}

    def add_show(self, show, rows, width):
        if show in self.rooms:
            raise ValueError
        self.rooms[show], self.made[show] = (rows, width), 0

    def room(self, show):
        rows, width = self.rooms[show]
        return [(chr(65 + row), number) for row in range(rows) for number in range(1, width + 1)]

    def known(self, show, seats):
        pairs = [(seat[0], int(seat[1:])) for seat in seats]
        if set(pairs) - set(self.room(show)):
            raise KeyError
        return pairs

    def owner(self, show, seat, now):
        """Whether held or sold and to whom, as the last entry about the seat says."""
        about = [one for one in self.diary if one[0] == show and seat in one[3]]
        if not about or about[-1][6] == "over" or (about[-1][6] != "sold" and now >= about[-1][5]):
            return None
        return None if (about[-1], seat) in self.given_back else ("s" if about[-1][6] else "h", about[-1][2])

    def owned(self, show, user, now):
        return sum((self.owner(show, seat, now) or "--")[1] == user for seat in self.room(show))

    def hold(self, show, user, seats, ttl, now):
        pairs = self.known(show, seats)
        if any(self.owner(show, seat, now) for seat in pairs):
            raise ValueError
        if self.owned(show, user, now) + len(pairs) > self.limit:
            raise PermissionError
        return self.write(show, user, pairs, ttl, now)

    def write(self, show, user, pairs, ttl, now):
        self.made[show] += 1
        self.diary.append([show, self.made[show], user, sorted(pairs), now, now + ttl, ""])
        return f"{show}#{self.made[show]}"

    def living(self, hold_id, user, now):
        for one in self.diary:
            if f"{one[0]}#{one[1]}" == hold_id and one[6] == "" and now < one[5]:
                if one[2] != user:
                    raise PermissionError
                return one
        raise KeyError

    def confirm(self, hold_id, user, now):
        one = self.living(hold_id, user, now)
        one[6] = "sold"
        return told(one[3])

    def release(self, hold_id, user, now):
        self.living(hold_id, user, now)[6] = "over"

    def refund(self, show, user, seats, now):
        pairs = self.known(show, seats)
        if any(self.owner(show, seat, now) != ("s", user) for seat in pairs):
            raise PermissionError
        for seat in pairs:
            self.given_back.append(([one for one in self.diary if one[0] == show and seat in one[3]][-1], seat))

    def best_seats(self, show, n, now):
        rows, width = self.rooms[show]
        options = []
        for letter, number in self.room(show):
            block = [(letter, number + at) for at in range(n)]
            if set(block) <= set(self.room(show)) and not any(self.owner(show, seat, now) for seat in block):
                cost = sum(2 * abs(ord(a) - 65 - rows * 2 // 3) + abs(2 * b - width - 1) for a, b in block)
                options.append((cost, block))
        return told(min(options)[1]) if options else []

    def seat_map(self, show, now):
        rows, width = self.rooms[show]
        marks = [(self.owner(show, seat, now) or ".")[0] for seat in self.room(show)]
        return ["".join(marks[row * width : row * width + width]) for row in range(rows)]

    def bought(self, show, user):
        return told(seat for seat in self.room(show) if self.owner(show, seat, 10**9) == ("s", user))


def told(pairs):
    return [f"{letter}{number}" for letter, number in pairs]


DRAWS = 1_000
