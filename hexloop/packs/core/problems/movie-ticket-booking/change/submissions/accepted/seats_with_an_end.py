class BoxOffice:
    """A record for each show, in which every seat knows its kind, its owner, its hold and its end."""

    def __init__(self, limit):
        self.limit = limit
        self.shows = {}

    def add_show(self, show_id, rows, width):
        if show_id in self.shows:
            raise ValueError
        costs = [
            (2 * abs(row - rows * 2 // 3), abs(2 * seat + 1 - width), f"{chr(65 + row)}{seat + 1}")
            for row in range(rows)
            for seat in range(width)
        ]
        self.shows[show_id] = {
            "width": width,
            "cost": {name: away + aside for away, aside, name in costs},
            "taken": {},  # seat -> user, number of the hold, its end (None when sold)
            "made": 0,
            "queue": [],
        }

    def hold(self, show_id, user, seats, ttl, now):
        show = self._show(show_id, now)
        if not show["cost"].keys() >= set(seats):
            raise KeyError
        if show["taken"].keys() & set(seats):
            raise ValueError
        if not self._within(show, user, len(seats)):
            raise PermissionError
        self._put(show, user, seats, now + ttl)
        return f"{show_id}#{show['made']}"

    def confirm(self, hold_id, user, now):
        show, seats = self._seats(hold_id, user, now)
        show["taken"].update({seat: (user, 0, None) for seat in seats})
        return seats

    def release(self, hold_id, user, now):
        show, seats = self._seats(hold_id, user, now)
        self._free(show, seats, now)

    def refund(self, show_id, user, seats, now):
        show = self._show(show_id, now)
        if not show["cost"].keys() >= set(seats):
            raise KeyError
        if any(show["taken"].get(seat) != (user, 0, None) for seat in seats):
            raise PermissionError
        self._free(show, seats, now)

    def wait(self, show_id, user, n, ttl, now):
        show = self._show(show_id, now)
        if user in self.queue(show_id, now):
            raise ValueError
        if n > self.limit:
            raise PermissionError
        show["queue"].append((user, n, ttl))
        self._free(show, [], now)
        return len(show["queue"]) if user in self.queue(show_id, now) else 0

    def leave(self, show_id, user, now):
        show = self._show(show_id, now)
        if user not in self.queue(show_id, now):
            raise KeyError
        show["queue"] = [one for one in show["queue"] if one[0] != user]

    def queue(self, show_id, now):
        return [user for user, _, _ in self._show(show_id, now)["queue"]]

    def holds(self, show_id, user, now):
        found = {}
        for seat, claim in self._ordered(self._show(show_id, now)):
            if claim[0] == user and claim[2] is not None:
                found.setdefault(claim[1], []).append((seat, claim[2]))
        return [[f"{show_id}#{one}", [seat for seat, _ in found[one]], found[one][0][1]] for one in sorted(found)]

    def best_seats(self, show_id, n, now):
        return self._best(self._show(show_id, now), n)

    def seat_map(self, show_id, now):
        show = self._show(show_id, now)
        kinds = {seat: "s" if claim[2] is None else "h" for seat, claim in show["taken"].items()}
        text = "".join(kinds.get(seat, ".") for seat in show["cost"])
        return [text[at : at + show["width"]] for at in range(0, len(text), show["width"])]

    def bought(self, show_id, user):
        return [seat for seat, claim in self._ordered(self.shows[show_id]) if claim == (user, 0, None)]

    def _ordered(self, show):
        order = sorted(show["taken"], key=lambda seat: (seat[0], int(seat[1:])))
        return [(seat, show["taken"][seat]) for seat in order]

    def _show(self, show_id, now):
        show = self.shows[show_id]
        while True:
            ends = [claim[2] for claim in show["taken"].values() if claim[2] is not None and claim[2] <= now]
            if not ends:
                return show
            self._free(show, [seat for seat, claim in show["taken"].items() if claim[2] == min(ends)], min(ends))

    def _seats(self, hold_id, user, now):
        show_id, _, number = hold_id.partition("#")
        show = self._show(show_id, now)
        mine = [(seat, claim[0]) for seat, claim in self._ordered(show) if f"{claim[1]}" == number and claim[2] is not None]
        if not mine:
            raise KeyError
        if mine[0][1] != user:
            raise PermissionError
        return show, [seat for seat, _ in mine]

    def _within(self, show, user, more):
        return sum(claim[0] == user for claim in show["taken"].values()) + more <= self.limit

    def _put(self, show, user, seats, until):
        show["made"] += 1
        show["taken"].update({seat: (user, show["made"], until) for seat in seats})

    def _free(self, show, seats, moment):
        for seat in seats:
            del show["taken"][seat]
        left = []
        for user, n, ttl in show["queue"]:
            found = self._best(show, n) if self._within(show, user, n) else []
            if found:
                self._put(show, user, found, moment + ttl)
            else:
                left.append((user, n, ttl))
        show["queue"] = left

    def _best(self, show, n):
        names, width = list(show["cost"]), show["width"]
        blocks = [names[at : at + n] for at in range(len(names)) if at % width + n <= width]
        free = [block for block in blocks if not any(seat in show["taken"] for seat in block)]
        return min(free, key=lambda block: sum(show["cost"][seat] for seat in block), default=[])
