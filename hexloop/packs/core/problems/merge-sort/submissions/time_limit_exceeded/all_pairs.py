# Compares every pair: n² / 2 steps.
class Solution:
    def sortAndCount(self, nums: List[int]) -> Tuple[List[int], int]:
        inversions = 0
        for i in range(len(nums)):
            for j in range(i + 1, len(nums)):
                if nums[i] > nums[j]:
                    inversions += 1
        return sorted(nums), inversions
