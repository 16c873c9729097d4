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
        if code in self.rules or any(self._clash(rule, one) for one in self.rules.values()):
            raise ValueError(code)
        self.rules[code] = rule

    def withdraw(self, code):
        del self.rules[code]

    def subtotal(self):
        return sum(self._genre_sums().values())

    def total(self):
        return self._best()[0]

    def receipt(self):
        return self._best()[2]

    def unused(self):
        chosen = self._best()[3]
        return [code for code in self.rules if code not in chosen]

    def _clash(self, one, other):
        if one["kind"] != "bundle" or other["kind"] != "bundle" or one["genre"] != other["genre"]:
            return False
        return not ("alone" in one or "alone" in other or "group" in one and one["group"] == other.get("group"))

    def _best(self):
        """The smallest [total, place in a tie, receipt, codes] over all selections, grown promotion by promotion."""
        whole, places = self.subtotal(), list(self.rules)
        groups, open_ends = [], [[]]
        for code, rule in self.rules.items():
            if "group" in rule and rule["group"] not in groups:
                groups.append(rule["group"])
        for group in groups:
            members = [code for code, rule in self.rules.items() if rule.get("group") == group]
            open_ends = [[*end, code] for end in open_ends for code in members]
        free = [code for code, rule in self.rules.items() if "group" not in rule and "alone" not in rule]
        found = []
        for end in open_ends:
            found.append([[places.index(code) for code in end], free + end])
        for code, rule in self.rules.items():
            if "alone" in rule:
                found.append([[len(places), places.index(code)], [code]])
        priced = []
        for tie, codes in found:
            receipt = self._receipt(sorted(codes, key=places.index))
            priced.append([whole - sum(off for _, off in receipt), tie, receipt, codes])
        return min(priced)

    def _receipt(self, codes):
        done, sums = [], self._genre_sums()
        for code, rule in self._of("bundle", codes):
            off = self._free(rule["genre"], rule["every"])
            if off:
                sums[rule["genre"]] -= off
                done.append([code, off])
        for code, rule in self._of("percent", codes):
            if "genre" in rule:
                off = sums.get(rule["genre"], 0) * rule["percent"] // 100
                if off:
                    sums[rule["genre"]] -= off
                    done.append([code, off])
        left = sum(sums.values())
        for code, rule in self._of("percent", codes) + self._of("amount", codes):
            if rule["kind"] == "amount":
                off = min(left, rule["cents"]) * (left >= rule["at_least"])
            else:
                off = 0 if "genre" in rule else left * rule["percent"] // 100
            if off:
                left -= off
                done.append([code, off])
        return done

    def _of(self, kind, codes):
        return [(code, self.rules[code]) for code in codes if self.rules[code]["kind"] == kind]

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
