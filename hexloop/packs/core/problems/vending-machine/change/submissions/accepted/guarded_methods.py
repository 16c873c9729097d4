from copy import deepcopy


def through_the_log(name):
    def method(self, *args):
        return self._call(name, args)

    return method


class VendingMachine:
    """One class; every call goes through one method, which keeps the log, and has a guard at its head."""

    def __init__(self, coins):
        if not coins or min(coins) <= 0 or sorted(coins) != sorted(set(coins)):
            raise ValueError(coins)
        self.kinds = sorted(coins, reverse=True)
        self.till = []
        self.paid = []
        self.cards = {}  # the card that is there, with its funds
        self.owed = {}
        self.calls = []
        self.door = False
        self.names, self.prices, self.counts = {}, {}, {}

    def state(self):
        return "service" if self.door else "paying" if self.credit() else "idle"

    def credit(self):
        return sum(self.paid) + sum(self.cards.values())

    def audit(self, count):
        if count < 0:
            raise ValueError(count)
        return deepcopy(self.calls[::-1][:count][::-1])

    def _call(self, name, args):
        try:
            outcome = getattr(self, "_" + name)(*deepcopy(args))
        except (KeyError, ValueError, RuntimeError) as error:
            self.calls.append([name, list(args), type(error).__name__])
            raise
        self.calls.append([name, list(args), deepcopy(outcome)])
        return outcome

    def _tap(self, card, funds):
        self._only("idle", "paying")
        if self.cards:
            raise RuntimeError(card)
        if funds <= 0:
            raise ValueError(funds)
        self.cards[card] = funds
        return self.credit()

    def _settle(self):
        self._only("service")
        owed, self.owed = self.owed, {}
        return owed

    def stock(self, slot):
        return self.counts[slot]

    def _open_door(self):
        self._only("idle")
        self.door = True

    def _close_door(self):
        self._only("service")
        self.door = False

    def _restock(self, slot, name, price, count):
        self._only("service")
        other = self.counts.get(slot) and self.names[slot] != name
        if other or price <= 0 or count < 0:
            raise ValueError(slot)
        self.names[slot], self.prices[slot] = name, price
        self.counts[slot] = self.counts.get(slot, 0) + count

    def _load(self, coins):
        self._only("service")
        if any(coin not in self.kinds for coin in coins):
            raise ValueError(coins)
        self.till += coins

    def _collect(self):
        self._only("service")
        coins, self.till = self.till, []
        return sorted(coins, reverse=True)

    def _insert(self, coin):
        self._only("idle", "paying")
        if coin not in self.kinds:
            raise ValueError(coin)
        self.paid.append(coin)
        return self.credit()

    def _refund(self):
        self._only("idle", "paying")
        coins, self.paid, self.cards = self.paid, [], {}
        return coins

    def _select(self, slot):
        self._only("idle", "paying")
        price = self.prices[slot]
        if not self.counts[slot] or self.credit() < price:
            raise ValueError(slot)
        missing = price - sum(self.paid)
        change = [] if missing > 0 else self._change(-missing)
        if change is None:
            return {"item": None, "change": self._refund()}
        for card in self.cards:
            if missing > 0:
                self.owed[card] = self.owed.get(card, 0) + missing
        self.till += self._refund()
        for coin in change:
            self.till.remove(coin)
        self.counts[slot] -= 1
        return {"item": self.names[slot], "change": change}

    def _change(self, amount):
        """For each sum the best way so far; the kinds come in falling order, so a longer list is one to the right."""
        there = self.till + self.paid
        best = {0: []}
        for kind in self.kinds:
            most = there.count(kind)
            for total, way in sorted(best.items()):
                for number in range(1, most + 1):
                    after = total + number * kind
                    if after > amount:
                        break
                    longer = [*way, *[kind] * number]
                    if after not in best or self._rank(longer) < self._rank(best[after]):
                        best[after] = longer
        return best.get(amount)

    @staticmethod
    def _rank(way):
        return len(way), [-coin for coin in way]

    def _only(self, *states):
        if self.state() not in states:
            raise RuntimeError(self.state())

    open_door = through_the_log("open_door")
    close_door = through_the_log("close_door")
    restock = through_the_log("restock")
    load = through_the_log("load")
    collect = through_the_log("collect")
    insert = through_the_log("insert")
    select = through_the_log("select")
    refund = through_the_log("refund")
    tap = through_the_log("tap")
    settle = through_the_log("settle")
