# Compares all pairs: O(n²).
class Solution:
    def countSmaller(self, nums: List[int]) -> List[int]:
        counts = []
        for i, value in enumerate(nums):
            smaller = 0
            for j in range(i + 1, len(nums)):
                if nums[j] < value:
                    smaller += 1
            counts.append(smaller)
        return counts
