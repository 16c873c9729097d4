# Exchanges neighbors and counts the exchanges, which is right and takes n² steps.
class Solution:
    def sortAndCount(self, nums: List[int]) -> Tuple[List[int], int]:
        inversions, swapped = 0, True
        while swapped:
            swapped = False
            for i in range(len(nums) - 1):
                if nums[i] > nums[i + 1]:
                    nums[i], nums[i + 1] = nums[i + 1], nums[i]
                    inversions += 1
                    swapped = True
        return nums, inversions
