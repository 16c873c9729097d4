from collections import defaultdict
from heapq import heappop, heappush


class BoxOffice:
    """Two characters of state for each seat; a heap of ends that every call clears first."""

    def __init__(self, limit):
        self.limit = limit
        self.size = {}
        self.state = {}  # show -> list of (kind, user), by position
        self.holds = {}  # hold -> show, user, positions
        self.ends = []
        self.count = defaultdict(int)

    def add_show(self, show_id, rows, width):
        if show_id in self.size:
            raise ValueError
        self.size[show_id] = rows, width
        self.state[show_id] = [(".", "")] * (rows * width)

    def hold(self, show_id, user, seats, ttl, now):
        state = self._state(show_id, now)
        places = self._places(show_id, seats)
        if any(state[place][0] != "." for place in places):
            raise ValueError
        if sum(owner == user for _, owner in state) + len(places) > self.limit:
            raise PermissionError
        self.count[show_id] += 1
        hold_id = f"{show_id}#{self.count[show_id]}"
        for place in places:
            state[place] = "h", user
        self.holds[hold_id] = show_id, user, places
        heappush(self.ends, (now + ttl, hold_id))
        return hold_id

    def confirm(self, hold_id, user, now):
        show_id, places = self._close(hold_id, user, now, ("s", user))
        return self._names(show_id, places)

    def release(self, hold_id, user, now):
        self._close(hold_id, user, now, (".", ""))

    def refund(self, show_id, user, seats, now):
        state = self._state(show_id, now)
        places = self._places(show_id, seats)
        if any(state[place] != ("s", user) for place in places):
            raise PermissionError
        for place in places:
            state[place] = ".", ""

    def best_seats(self, show_id, n, now):
        state = self._state(show_id, now)
        rows, width = self.size[show_id]
        best, least = [], None
        for row in range(rows):
            away = abs(row - rows * 2 // 3)
            for left in range(width - n + 1):
                places = range(row * width + left, row * width + left + n)
                if all(state[place][0] == "." for place in places):
                    cost = sum(2 * away + abs(2 * (place % width) + 1 - width) for place in places)
                    if least is None or cost < least:
                        best, least = places, cost
        return self._names(show_id, best)

    def seat_map(self, show_id, now):
        kinds = "".join(kind for kind, _ in self._state(show_id, now))
        width = self.size[show_id][1]
        return [kinds[at : at + width] for at in range(0, len(kinds), width)]

    def bought(self, show_id, user):
        return self._names(show_id, [place for place, one in enumerate(self.state[show_id]) if one == ("s", user)])

    def _state(self, show_id, now):
        """The seats of a show, after every hold that has run out is gone."""
        while self.ends and self.ends[0][0] <= now:
            hold_id = heappop(self.ends)[1]
            if hold_id in self.holds:
                self._settle(hold_id, (".", ""))
        return self.state[show_id]

    def _close(self, hold_id, user, now, to):
        self._state(hold_id.split("#")[0], now)
        if self.holds[hold_id][1] != user:
            raise PermissionError
        return self._settle(hold_id, to)

    def _settle(self, hold_id, to):
        show_id, _, places = self.holds.pop(hold_id)
        for place in places:
            self.state[show_id][place] = to
        return show_id, places

    def _places(self, show_id, seats):
        rows, width = self.size[show_id]
        pairs = [(ord(seat[0]) - 65, int(seat[1:])) for seat in seats]
        if any(row >= rows or number > width for row, number in pairs):
            raise KeyError
        return sorted(row * width + number - 1 for row, number in pairs)

    def _names(self, show_id, places):
        width = self.size[show_id][1]
        return [f"{chr(65 + place // width)}{place % width + 1}" for place in places]
