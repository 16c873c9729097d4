class Solution:
    def partition(self, s: str) -> List[List[str]]:
        found = []
        for bits in range(1 << len(s) - 1):
            pieces = []
            start = 0
            for end in range(1, len(s) + 1):
                if end == len(s) or bits >> end - 1 & 1:
                    piece = s[start:end]
                    if piece != piece[::-1]:
                        break
                    pieces.append(piece)
                    start = end
            else:
                found.append(pieces)
        return found
