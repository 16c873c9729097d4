class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        half, odd = divmod(sum(nums), 2)
        sums = 1
        for x in nums:
            sums |= sums << x
        return not odd and sums >> half & 1 == 1
