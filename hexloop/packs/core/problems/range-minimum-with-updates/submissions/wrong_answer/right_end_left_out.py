# The right end is exclusive: its level is missed unless it is the only one.
class RangeMinimum:
    def __init__(self, nums: List[int]):
        self.nums = nums

    def update(self, index: int, value: int) -> None:
        self.nums[index] = value

    def minimum(self, left: int, right: int) -> int:
        return min(self.nums[left:right] or [self.nums[left]])
