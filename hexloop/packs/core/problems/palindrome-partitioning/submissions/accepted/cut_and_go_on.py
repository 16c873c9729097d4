class Solution:
    def partition(self, s: str) -> List[List[str]]:
        found, pieces = [], []

        def cut(start):
            if start == len(s):
                found.append(pieces[:])
            for end in range(start + 1, len(s) + 1):
                piece = s[start:end]
                if piece == piece[::-1]:
                    pieces.append(piece)
                    cut(end)
                    pieces.pop()

        cut(0)
        return found
