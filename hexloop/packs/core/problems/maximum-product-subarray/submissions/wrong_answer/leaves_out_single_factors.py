# Picks the best set of factors, with holes in it.
class Solution:
    def maxProduct(self, nums: List[int]) -> int:
        if len(nums) == 1:
            return nums[0]
        positive = [x for x in nums if x > 0]
        negative = sorted(x for x in nums if x < 0)
        if len(negative) % 2:
            negative.pop()
        if not positive and not negative:
            return max(nums)
        return math.prod(positive) * math.prod(negative)
