# Builds from place 0 on, when the subtrees are no heaps yet.
class HeapSort:
    def __init__(self, nums: List[int]):
        self.nums, self.size = nums, len(nums)

    def siftDown(self, place: int) -> int:
        nums, child = self.nums, 2 * place + 1
        while child < self.size:
            if child + 1 < self.size and nums[child + 1] > nums[child]:
                child += 1
            if nums[child] <= nums[place]:
                break
            nums[place], nums[child] = nums[child], nums[place]
            place, child = child, 2 * child + 1
        return place

    def build(self) -> None:
        for place in range(self.size // 2):
            self.siftDown(place)

    def step(self) -> int:
        self.size -= 1
        nums, last = self.nums, self.size
        nums[0], nums[last] = nums[last], nums[0]
        self.siftDown(0)
        return nums[last]

    def items(self) -> List[int]:
        return self.nums[:]
