# Separates below from not below and leaves the equal numbers scattered among the larger ones.
class Solution:
    def partition(self, nums: List[int], low: int, high: int, pivot: int) -> Tuple[int, int]:
        first = low
        for at in range(low, high + 1):
            if nums[at] < pivot:
                nums[first], nums[at] = nums[at], nums[first]
                first += 1
        return first, first + nums[first : high + 1].count(pivot)
