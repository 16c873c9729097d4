class Solution:
    def partition(self, nums: List[int], low: int, high: int, pivot: int) -> Tuple[int, int]:
        span = nums[low : high + 1]
        below = [number for number in span if number < pivot]
        equal = [number for number in span if number == pivot]
        above = [number for number in span if number > pivot]
        nums[low : high + 1] = below + equal + above
        return low + len(below), low + len(below + equal)
