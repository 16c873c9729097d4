# Stores the list that goes on changing: every way is empty in the end.
class Solution:
    def partition(self, s: str) -> List[List[str]]:
        found, pieces = [], []

        def cut(start):
            if start == len(s):
                found.append(pieces)
                return
            for end in range(start + 1, len(s) + 1):
                if s[start:end] == s[start:end][::-1]:
                    pieces.append(s[start:end])
                    cut(end)
                    pieces.pop()

        cut(0)
        return found
