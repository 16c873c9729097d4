# Splits the stretch at the balloon that goes first, as if the two parts did not touch afterwards.
class Solution:
    def maxCoins(self, nums: List[int]) -> int:
        row = [1] + nums + [1]

        @cache
        def best(a, b):
            if a > b:
                return 0
            return max(best(a, k - 1) + row[k - 1] * row[k] * row[k + 1] + best(k + 1, b) for k in range(a, b + 1))

        return best(1, len(nums))
