class Solution:
    def rob(self, nums: List[int]) -> int:
        @cache
        def most(i):
            if i >= len(nums):
                return 0
            return max(most(i + 1), nums[i] + most(i + 2))

        return most(0)
