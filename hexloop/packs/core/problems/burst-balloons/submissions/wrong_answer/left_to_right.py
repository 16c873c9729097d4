# Always pops the one on the left end or the one on the right end of what is left.
class Solution:
    def maxCoins(self, nums: List[int]) -> int:
        @cache
        def best(a, b):
            if a == b:
                return nums[a]
            left = nums[a] * nums[a + 1] + best(a + 1, b)
            right = nums[b] * nums[b - 1] + best(a, b - 1)
            return max(left, right)

        return best(0, len(nums) - 1)
