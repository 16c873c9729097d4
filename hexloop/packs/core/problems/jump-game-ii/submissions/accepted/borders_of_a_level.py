class Solution:
    def jump(self, nums: List[int]) -> int:
        leaps = first = last = 0
        while last < len(nums) - 1:
            first, last = last + 1, max(i + nums[i] for i in range(first, last + 1))
            leaps += 1
        return leaps
