# Remembers by the whole row that still hangs: a value for each subset.
class Solution:
    def maxCoins(self, nums: List[int]) -> int:
        def best(row):
            if not row:
                return 0
            if row not in seen:
                padded = (1, *row, 1)
                top = 0
                for i in range(len(row)):
                    coins = padded[i] * padded[i + 1] * padded[i + 2]
                    top = max(top, coins + best(row[:i] + row[i + 1 :]))
                seen[row] = top
            return seen[row]

        seen = {}
        return best(tuple(nums))
