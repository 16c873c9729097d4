class Solution:
    def uniquePaths(self, m: int, n: int) -> int:
        @cache
        def ways(row, column):
            if row == 1 or column == 1:
                return 1
            return ways(row - 1, column) + ways(row, column - 1)

        return ways(m, n)
