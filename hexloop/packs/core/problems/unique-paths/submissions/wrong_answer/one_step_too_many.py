# Counts the cells along a way for its steps, one more than there are.
class Solution:
    def uniquePaths(self, m: int, n: int) -> int:
        return math.comb(m + n - 1, m - 1)
