# Builds the whole heap again at every step once it has been built.
class HeapSort:
    def __init__(self, nums: List[int]):
        self.nums, self.size, self.built = nums, len(nums), False

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
        self.built = True
        for place in reversed(range(self.size // 2)):
            self.siftDown(place)

    def step(self) -> int:
        self.size -= 1
        nums, last = self.nums, self.size
        nums[0], nums[last] = nums[last], nums[0]
        self.build() if self.built else self.siftDown(0)
        return nums[last]

    def items(self) -> List[int]:
        return self.nums[:]
