# Counts the smaller numbers up to the first that is not smaller.
class Solution:
    def countSmaller(self, nums: List[int]) -> List[int]:
        counts = []
        for i, value in enumerate(nums):
            j = i + 1
            while j < len(nums) and nums[j] < value:
                j += 1
            counts.append(j - i - 1)
        return counts
