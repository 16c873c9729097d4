# The rest of the ring is worked out anew for each plan that leads to it.
class Solution:
    def rob(self, nums: List[int]) -> int:
        n = len(nums)

        def most(i, end):
            if i >= end:
                return 0
            return max(most(i + 1, end), nums[i] + most(i + 2, end))

        return max(most(1, n), nums[0] + most(2, n - 1))
