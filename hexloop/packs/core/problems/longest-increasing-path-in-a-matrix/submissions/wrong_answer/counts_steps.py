# Counts the steps, one less than the cells.
class Solution:
    def longestIncreasingPath(self, matrix: List[List[int]]) -> int:
        m, n = len(matrix), len(matrix[0])
        memo = {}

        def dfs(i, j):
            if (i, j) not in memo:
                best = 0
                for di, dj in ((0, 1), (1, 0), (0, -1), (-1, 0)):
                    a, b = i + di, j + dj
                    if 0 <= a < m and 0 <= b < n and matrix[a][b] > matrix[i][j]:
                        best = max(best, dfs(a, b) + 1)
                memo[i, j] = best
            return memo[i, j]

        return max(dfs(i, j) for i in range(m) for j in range(n))
