# Compares with the left child and looks at the right one only if the left is not larger.
class HeapSort:
    def __init__(self, nums: List[int]):
        self.nums, self.size = nums, len(nums)

    def siftDown(self, place: int) -> int:
        nums = self.nums
        for child in (2 * place + 1, 2 * place + 2):
            if child < self.size and nums[child] > nums[place]:
                nums[place], nums[child] = nums[child], nums[place]
                return self.siftDown(child)
        return place

    def build(self) -> None:
        for place in reversed(range(self.size // 2)):
            self.siftDown(place)

    def step(self) -> int:
        self.size -= 1
        nums, last = self.nums, self.size
        nums[0], nums[last] = nums[last], nums[0]
        self.siftDown(0)
        return nums[last]

    def items(self) -> List[int]:
        return self.nums[:]
