class Solution:
    def longestIncreasingPath(self, matrix: List[List[int]]) -> int:
        cells = [(height, i, j) for i, row in enumerate(matrix) for j, height in enumerate(row)]
        solved = {}
        for height, i, j in sorted(cells, reverse=True):
            nearby = (i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1)
            ahead = [solved[at][1] for at in nearby if at in solved and solved[at][0] > height]
            solved[i, j] = height, 1 + max(ahead, default=0)
        return max(length for _, length in solved.values())
