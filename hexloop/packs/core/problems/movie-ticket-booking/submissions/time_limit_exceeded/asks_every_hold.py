# Asks every hold there ever was about every seat.
class BoxOffice:
    def __init__(self, limit):
        self.limit = limit
        self.shows = {}
        self.holds = []
        self.count = {}

    def add_show(self, show_id, rows, width):
        if show_id in self.shows:
            raise ValueError
        self.shows[show_id] = rows, width
        self.count[show_id] = 0

    def _names(self, show_id):
        rows, width = self.shows[show_id]
        return [f"{chr(65 + row)}{number}" for row in range(rows) for number in range(1, width + 1)]

    def _who(self, show_id, seat, now):
        for one in self.holds:
            if one["show"] == show_id and seat in one["seats"] and (one["until"] is None or now < one["until"]):
                return one
        return None

    def hold(self, show_id, user, seats, ttl, now):
        names = self._names(show_id)
        if any(seat not in names for seat in seats):
            raise KeyError
        if any(self._who(show_id, seat, now) for seat in seats):
            raise ValueError
        mine = [
            one for one in self.holds
            if one["show"] == show_id and one["user"] == user and (one["until"] is None or now < one["until"])
        ]
        if sum(len(one["seats"]) for one in mine) + len(seats) > self.limit:
            raise PermissionError
        self.count[show_id] += 1
        hold_id = f"{show_id}#{self.count[show_id]}"
        self.holds.append({"id": hold_id, "show": show_id, "user": user, "seats": set(seats), "until": now + ttl})
        return hold_id

    def _living(self, hold_id, user, now):
        for one in self.holds:
            if one["id"] == hold_id and one["until"] is not None and now < one["until"]:
                if one["user"] != user:
                    raise PermissionError
                return one
        raise KeyError

    def confirm(self, hold_id, user, now):
        one = self._living(hold_id, user, now)
        one["until"] = None
        return [seat for seat in self._names(one["show"]) if seat in one["seats"]]

    def release(self, hold_id, user, now):
        self._living(hold_id, user, now)["until"] = now

    def refund(self, show_id, user, seats, now):
        names = self._names(show_id)
        if any(seat not in names for seat in seats):
            raise KeyError
        owners = [self._who(show_id, seat, now) for seat in seats]
        if any(one is None or one["until"] is not None or one["user"] != user for one in owners):
            raise PermissionError
        for seat, one in zip(seats, owners):
            one["seats"].discard(seat)

    def best_seats(self, show_id, n, now):
        rows, width = self.shows[show_id]
        found = []
        for row in range(rows):
            names = [f"{chr(65 + row)}{number}" for number in range(1, width + 1)]
            free = [self._who(show_id, seat, now) is None for seat in names]
            for first in range(width - n + 1):
                if all(free[first : first + n]):
                    cost = sum(2 * abs(row - rows * 2 // 3) + abs(2 * at + 1 - width) for at in range(first, first + n))
                    found.append((cost, row, first, names[first : first + n]))
        return min(found)[3] if found else []

    def seat_map(self, show_id, now):
        rows, width = self.shows[show_id]
        text = ""
        for seat in self._names(show_id):
            one = self._who(show_id, seat, now)
            text += "." if one is None else "s" if one["until"] is None else "h"
        return [text[at : at + width] for at in range(0, len(text), width)]

    def bought(self, show_id, user):
        sold = {
            seat for one in self.holds
            if one["show"] == show_id and one["user"] == user and one["until"] is None for seat in one["seats"]
        }
        return [seat for seat in self._names(show_id) if seat in sold]
