class Solution:
    def solveNQueens(self, n: int) -> List[List[str]]:
        return [
            ["." * c + "Q" + "." * (n - 1 - c) for c in row]
            for row in permutations(range(n))
            if len({r + c for r, c in enumerate(row)}) == n and len({r - c for r, c in enumerate(row)}) == n
        ]
