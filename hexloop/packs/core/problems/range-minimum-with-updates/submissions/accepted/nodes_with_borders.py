class Node:
    def __init__(self, nums, low, high):
        self.low, self.high = low, high
        if low == high:
            self.smallest = nums[low]
            return
        middle = (low + high) // 2
        self.children = Node(nums, low, middle), Node(nums, middle + 1, high)
        self.smallest = min(child.smallest for child in self.children)

    def update(self, index, value):
        if self.low == self.high:
            self.smallest = value
            return
        first, second = self.children
        (first if index <= first.high else second).update(index, value)
        self.smallest = min(first.smallest, second.smallest)

    def minimum(self, left, right):
        if left <= self.low and self.high <= right:
            return self.smallest
        first, second = self.children
        if right <= first.high:
            return first.minimum(left, right)
        if left >= second.low:
            return second.minimum(left, right)
        return min(first.minimum(left, right), second.minimum(left, right))


class RangeMinimum:
    def __init__(self, nums: List[int]):
        self.root = Node(nums, 0, len(nums) - 1)

    def update(self, index: int, value: int) -> None:
        self.root.update(index, value)

    def minimum(self, left: int, right: int) -> int:
        return self.root.minimum(left, right)
