# update adds val to the line instead of replacing what is there.
class NumArray:
    def __init__(self, nums: List[int]):
        self.tree = [0] * (len(nums) + 1)
        for index, value in enumerate(nums):
            self.update(index, value)

    def update(self, index: int, val: int) -> None:
        i = index + 1
        while i < len(self.tree):
            self.tree[i] += val
            i += i & -i

    def first(self, count):
        total = 0
        while count:
            total += self.tree[count]
            count &= count - 1
        return total

    def sumRange(self, left: int, right: int) -> int:
        return self.first(right + 1) - self.first(left)
