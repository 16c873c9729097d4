class NumArray:
    def __init__(self, nums: List[int]):
        self.n = len(nums)
        self.tree = [0] * self.n + nums
        for i in reversed(range(1, self.n)):
            self.tree[i] = self.tree[2 * i] + self.tree[2 * i + 1]

    def update(self, index: int, val: int) -> None:
        i = index + self.n
        change = val - self.tree[i]
        while i:
            self.tree[i] += change
            i //= 2

    def sumRange(self, left: int, right: int) -> int:
        total = 0
        left += self.n
        right += self.n + 1
        while left < right:
            if left % 2:
                total += self.tree[left]
                left += 1
            if right % 2:
                right -= 1
                total += self.tree[right]
            left //= 2
            right //= 2
        return total
