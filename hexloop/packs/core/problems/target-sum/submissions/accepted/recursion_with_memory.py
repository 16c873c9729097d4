class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        @cache
        def ways(count, balance):
            if count == 0:
                return int(balance == 0)
            x = nums[count - 1]
            return ways(count - 1, balance + x) + ways(count - 1, balance - x)

        return ways(len(nums), target)
