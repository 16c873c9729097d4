class NumArray:
    SIZE = 128

    def __init__(self, nums: List[int]):
        self.nums = nums
        self.blocks = [sum(nums[i : i + self.SIZE]) for i in range(0, len(nums), self.SIZE)]

    def update(self, index: int, val: int) -> None:
        self.blocks[index // self.SIZE] += val - self.nums[index]
        self.nums[index] = val

    def sumRange(self, left: int, right: int) -> int:
        # All blocks that begin before `right` ends and after `left`, then what is over or under at both sides.
        a, b = left // self.SIZE, right // self.SIZE
        before = sum(self.nums[a * self.SIZE : left])
        return sum(self.blocks[a:b]) - before + sum(self.nums[b * self.SIZE : right + 1])
