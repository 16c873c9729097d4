# Grows palindromes from a middle letter: those of even length are not known.
class Solution:
    def partition(self, s: str) -> List[List[str]]:
        known = set()
        for middle in range(len(s)):
            reach = 0
            while middle - reach >= 0 and middle + reach < len(s) and s[middle - reach] == s[middle + reach]:
                known.add((middle - reach, middle + reach + 1))
                reach += 1
        found = []

        def cut(start, pieces):
            if start == len(s):
                found.append(pieces)
                return
            for end in range(start + 1, len(s) + 1):
                if (start, end) in known:
                    cut(end, pieces + [s[start:end]])

        cut(0, [])
        return found
