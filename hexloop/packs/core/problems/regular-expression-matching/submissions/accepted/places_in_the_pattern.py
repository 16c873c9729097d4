class Solution:
    def isMatch(self, s: str, p: str) -> bool:
        pieces = re.findall(r"(.)(\*?)", p)

        def skipped(places):
            """The places, and those behind pieces that may stand for nothing."""
            for k, (_, star) in enumerate(pieces):
                if k in places and star:
                    places.add(k + 1)
            return places

        places = skipped({0})
        for letter in s:
            after = set()
            for k in places - {len(pieces)}:
                sign, star = pieces[k]
                if sign in (letter, "."):
                    after.add(k if star else k + 1)
            places = skipped(after)
        return len(pieces) in places
