# Compares the first and the last letter of a piece and not what lies between.
class Solution:
    def partition(self, s: str) -> List[List[str]]:
        found = []

        def cut(start, pieces):
            if start == len(s):
                found.append(pieces)
                return
            for end in range(start + 1, len(s) + 1):
                if s[start] == s[end - 1]:
                    cut(end, pieces + [s[start:end]])

        cut(0, [])
        return found
