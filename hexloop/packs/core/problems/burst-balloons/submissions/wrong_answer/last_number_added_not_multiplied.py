# The last of a stretch wins its own number only, as if its borders were gone too.
class Solution:
    def maxCoins(self, nums: List[int]) -> int:
        row = [1] + nums + [1]

        @cache
        def best(a, b):
            return max((best(a, k) + row[k] + best(k, b) for k in range(a + 1, b)), default=0)

        return best(0, len(row) - 1)
