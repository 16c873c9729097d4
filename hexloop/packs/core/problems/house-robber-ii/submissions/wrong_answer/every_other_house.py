# Only odd or only even houses, the last one dropped where it would meet the first.
class Solution:
    def rob(self, nums: List[int]) -> int:
        if len(nums) == 1:
            return nums[0]
        last = len(nums) - len(nums) % 2
        return max(sum(nums[0:last:2]), sum(nums[1::2]))
