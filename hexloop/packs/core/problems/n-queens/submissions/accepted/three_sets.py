class Solution:
    def solveNQueens(self, n: int) -> List[List[str]]:
        found, chosen = [], []
        columns, falling, rising = set(), set(), set()

        def place(r):
            if r == n:
                found.append(["." * c + "Q" + "." * (n - 1 - c) for c in chosen])
                return
            for c in range(n):
                if c in columns or r - c in falling or r + c in rising:
                    continue
                chosen.append(c)
                columns.add(c)
                falling.add(r - c)
                rising.add(r + c)
                place(r + 1)
                chosen.pop()
                columns.remove(c)
                falling.remove(r - c)
                rising.remove(r + c)

        place(0)
        return found
