# Goes two houses on or three, but always begins with the first house.
class Solution:
    def rob(self, nums: List[int]) -> int:
        @cache
        def most(i):
            if i >= len(nums):
                return 0
            return nums[i] + max(most(i + 2), most(i + 3))

        return most(0)
