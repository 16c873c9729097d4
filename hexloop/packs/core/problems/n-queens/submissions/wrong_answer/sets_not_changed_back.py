# Adds to the sets and never takes out again: after the first dead end hardly a square is free.
class Solution:
    def solveNQueens(self, n: int) -> List[List[str]]:
        found = []
        columns, falling, rising = set(), set(), set()

        def place(row):
            r = len(row)
            if r == n:
                found.append(["." * c + "Q" + "." * (n - 1 - c) for c in row])
                return
            for c in range(n):
                if c not in columns and r - c not in falling and r + c not in rising:
                    columns.add(c)
                    falling.add(r - c)
                    rising.add(r + c)
                    place(row + [c])
                    columns.remove(c)

        place([])
        return found
