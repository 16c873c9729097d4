class Solution:
    def partition(self, nums: List[int], low: int, high: int, pivot: int) -> Tuple[int, int]:
        first, at, second = low, low, high + 1
        while at < second:
            if nums[at] < pivot:
                nums[first], nums[at] = nums[at], nums[first]
                first += 1
                at += 1
            elif nums[at] > pivot:
                second -= 1
                nums[at], nums[second] = nums[second], nums[at]
            else:
                at += 1
        return first, second
