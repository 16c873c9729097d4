# Sorts the range by insertion, one exchange at a time: n² steps.
class Solution:
    def partition(self, nums: List[int], low: int, high: int, pivot: int) -> Tuple[int, int]:
        for at in range(low, high + 1):
            while at > low and nums[at - 1] > nums[at]:
                nums[at - 1], nums[at] = nums[at], nums[at - 1]
                at -= 1
        span = nums[low : high + 1]
        return low + bisect_left(span, pivot), low + bisect_right(span, pivot)
