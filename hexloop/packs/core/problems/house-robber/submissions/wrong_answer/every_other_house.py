# Only the even houses or only the odd ones: never two left alone in a row.
class Solution:
    def rob(self, nums: List[int]) -> int:
        return max(sum(nums[::2]), sum(nums[1::2]))
