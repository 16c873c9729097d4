# Quickselect with two groups: where nearly all numbers are equal, each round removes the pivot only.
class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        while True:
            nums = list(nums)
            pivot = nums.pop(random.randrange(len(nums)))
            larger = [value for value in nums if value >= pivot]
            if k <= len(larger):
                nums = larger
            elif k == len(larger) + 1:
                return pivot
            else:
                k -= len(larger) + 1
                nums = [value for value in nums if value < pivot]
