# Takes every column for every row and tests only complete boards: 9 to the power of 9.
class Solution:
    def solveNQueens(self, n: int) -> List[List[str]]:
        found = []
        for row in product(range(n), repeat=n):
            if len(set(row)) == len({r + c for r, c in enumerate(row)}) == len({r - c for r, c in enumerate(row)}) == n:
                found.append(["." * c + "Q" + "." * (n - 1 - c) for c in row])
        return found
