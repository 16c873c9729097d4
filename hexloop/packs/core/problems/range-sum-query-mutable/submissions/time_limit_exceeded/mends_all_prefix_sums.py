# Mends every prefix sum behind the line that is corrected: O(n) for each correction.
class NumArray:
    def __init__(self, nums: List[int]):
        self.nums = nums
        self.mend()

    def mend(self):
        self.sums = [0]
        for value in self.nums:
            self.sums.append(self.sums[-1] + value)

    def update(self, index: int, val: int) -> None:
        self.nums[index] = val
        self.mend()

    def sumRange(self, left: int, right: int) -> int:
        return self.sums[right + 1] - self.sums[left]
