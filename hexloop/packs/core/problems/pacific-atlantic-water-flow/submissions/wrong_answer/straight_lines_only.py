# Water runs straight to an edge; it never turns.
class Solution:
    def pacificAtlantic(self, heights: List[List[int]]) -> List[List[int]]:
        falls = lambda line: all(a >= b for a, b in zip(line, line[1:]))
        found = []
        for r, row in enumerate(heights):
            for c in range(len(row)):
                column = [other[c] for other in heights]
                pacific = falls(row[: c + 1][::-1]) or falls(column[: r + 1][::-1])
                if pacific and (falls(row[c:]) or falls(column[r:])):
                    found.append([r, c])
        return found
