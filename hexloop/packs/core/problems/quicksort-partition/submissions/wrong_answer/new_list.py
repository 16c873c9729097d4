# Sorts a copy and leaves the list as it was.
class Solution:
    def partition(self, nums: List[int], low: int, high: int, pivot: int) -> Tuple[int, int]:
        nums = sorted(nums[low : high + 1])
        return low + bisect_left(nums, pivot), low + bisect_right(nums, pivot)
