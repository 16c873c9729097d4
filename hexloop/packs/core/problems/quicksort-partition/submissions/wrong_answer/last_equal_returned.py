# Returns the last of the equal numbers instead of the first of the larger ones.
class Solution:
    def partition(self, nums: List[int], low: int, high: int, pivot: int) -> Tuple[int, int]:
        first, at, last = low, low, high
        while at <= last:
            if nums[at] < pivot:
                nums[first], nums[at] = nums[at], nums[first]
                first += 1
                at += 1
            elif nums[at] > pivot:
                nums[at], nums[last] = nums[last], nums[at]
                last -= 1
            else:
                at += 1
        return first, last
