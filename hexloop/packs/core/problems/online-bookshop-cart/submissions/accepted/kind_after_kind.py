class BookshopCart:
    """Copies and rules as they came; one method goes through the four kinds in their order."""

    def __init__(self, catalogue):
        self.catalogue = catalogue
        self.cart = {}
        self.rules = {}

    def add(self, book, copies):
        self.catalogue[book]
        if copies < 1:
            raise ValueError(copies)
        self.cart[book] = self.cart.get(book, 0) + copies

    def remove(self, book, copies):
        there = self.cart[book]
        if copies < 1 or copies > there:
            raise ValueError(copies)
        if copies == there:
            del self.cart[book]
        else:
            self.cart[book] = there - copies

    def items(self):
        return [list(one) for one in self.cart.items()]

    def apply(self, code, rule):
        bundles = [one["genre"] for one in self.rules.values() if one["kind"] == "bundle"]
        if code in self.rules or rule["kind"] == "bundle" and rule["genre"] in bundles:
            raise ValueError(code)
        self.rules[code] = rule

    def withdraw(self, code):
        del self.rules[code]

    def subtotal(self):
        return sum(self._genre_sums().values())

    def total(self):
        return self.subtotal() - sum(off for _, off in self.receipt())

    def receipt(self):
        done, sums = [], self._genre_sums()
        for code, rule in self._of("bundle"):
            off = self._free(rule["genre"], rule["every"])
            if off:
                sums[rule["genre"]] -= off
                done.append([code, off])
        for code, rule in self._of("percent"):
            if "genre" in rule:
                off = sums.get(rule["genre"], 0) * rule["percent"] // 100
                if off:
                    sums[rule["genre"]] -= off
                    done.append([code, off])
        left = sum(sums.values())
        for code, rule in self._of("percent") + self._of("amount"):
            if rule["kind"] == "amount":
                off = min(left, rule["cents"]) * (left >= rule["at_least"])
            else:
                off = 0 if "genre" in rule else left * rule["percent"] // 100
            if off:
                left -= off
                done.append([code, off])
        return done

    def _of(self, kind):
        return [(code, rule) for code, rule in self.rules.items() if rule["kind"] == kind]

    def _genre_sums(self):
        sums = {}
        for book, copies in self.cart.items():
            price, genre = self.catalogue[book]
            sums[genre] = sums.get(genre, 0) + price * copies
        return sums

    def _free(self, genre, every):
        books = [book for book in self.cart if self.catalogue[book][1] == genre]
        books.sort(key=lambda book: -self.catalogue[book][0])
        over = off = 0
        for book in books:
            free, over = divmod(over + self.cart[book], every)
            off += free * self.catalogue[book][0]
        return off
