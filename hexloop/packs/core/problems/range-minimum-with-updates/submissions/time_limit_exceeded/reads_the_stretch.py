# Reads the whole stretch for each question: O(n) a call.
class RangeMinimum:
    def __init__(self, nums: List[int]):
        self.nums = nums

    def update(self, index: int, value: int) -> None:
        self.nums[index] = value

    def minimum(self, left: int, right: int) -> int:
        smallest = self.nums[left]
        for index in range(left, right + 1):
            if self.nums[index] < smallest:
                smallest = self.nums[index]
        return smallest
