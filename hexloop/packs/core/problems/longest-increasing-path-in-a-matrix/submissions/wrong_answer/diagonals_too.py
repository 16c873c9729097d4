# Moves diagonally as well.
class Solution:
    def longestIncreasingPath(self, matrix: List[List[int]]) -> int:
        m, n = len(matrix), len(matrix[0])

        @cache
        def dfs(i, j):
            best = 1
            for a in (i - 1, i, i + 1):
                for b in (j - 1, j, j + 1):
                    if 0 <= a < m and 0 <= b < n and matrix[a][b] > matrix[i][j]:
                        best = max(best, dfs(a, b) + 1)
            return best

        return max(dfs(i, j) for i in range(m) for j in range(n))
