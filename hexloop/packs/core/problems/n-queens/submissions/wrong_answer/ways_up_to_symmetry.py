# Returns only one of the boards that become equal by turning or mirroring.
class Solution:
    def solveNQueens(self, n: int) -> List[List[str]]:
        found, seen = [], set()

        def symmetric(row):
            forms = []
            for _ in range(4):
                row = tuple(n - 1 - row.index(c) for c in range(n))
                forms += [row, row[::-1]]
            return forms

        def place(row):
            r = len(row)
            if r == n:
                if row not in seen:
                    seen.update(symmetric(row))
                    found.append(["." * c + "Q" + "." * (n - 1 - c) for c in row])
                return
            for c in range(n):
                if all(other != c and abs(other - c) != r - k for k, other in enumerate(row)):
                    place(row + (c,))

        place(())
        return found
