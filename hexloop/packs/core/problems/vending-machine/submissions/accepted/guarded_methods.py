class VendingMachine:
    """One class; a guard at the head of each method, and lists of coins."""

    def __init__(self, coins):
        if not coins or min(coins) <= 0 or sorted(coins) != sorted(set(coins)):
            raise ValueError(coins)
        self.kinds = sorted(coins, reverse=True)
        self.till = []
        self.paid = []
        self.door = False
        self.names, self.prices, self.counts = {}, {}, {}

    def state(self):
        return "service" if self.door else "paying" if self.paid else "idle"

    def credit(self):
        return sum(self.paid)

    def stock(self, slot):
        return self.counts[slot]

    def open_door(self):
        self._only("idle")
        self.door = True

    def close_door(self):
        self._only("service")
        self.door = False

    def restock(self, slot, name, price, count):
        self._only("service")
        other = self.counts.get(slot) and self.names[slot] != name
        if other or price <= 0 or count < 0:
            raise ValueError(slot)
        self.names[slot], self.prices[slot] = name, price
        self.counts[slot] = self.counts.get(slot, 0) + count

    def load(self, coins):
        self._only("service")
        if any(coin not in self.kinds for coin in coins):
            raise ValueError(coins)
        self.till += coins

    def collect(self):
        self._only("service")
        coins, self.till = self.till, []
        return sorted(coins, reverse=True)

    def insert(self, coin):
        self._only("idle", "paying")
        if coin not in self.kinds:
            raise ValueError(coin)
        self.paid.append(coin)
        return sum(self.paid)

    def refund(self):
        self._only("idle", "paying")
        coins, self.paid = self.paid, []
        return coins

    def select(self, slot):
        self._only("idle", "paying")
        price = self.prices[slot]
        if not self.counts[slot] or sum(self.paid) < price:
            raise ValueError(slot)
        change = self._change(sum(self.paid) - price)
        if change is None:
            return {"item": None, "change": self.refund()}
        self.till += self.paid
        self.paid = []
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
