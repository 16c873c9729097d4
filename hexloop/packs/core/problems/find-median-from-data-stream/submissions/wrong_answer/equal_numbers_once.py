# Keeps equal numbers once.
class MedianFinder:
    def __init__(self):
        self.nums = []

    def addNum(self, num: int) -> None:
        at = bisect_left(self.nums, num)
        if at == len(self.nums) or self.nums[at] != num:
            self.nums.insert(at, num)

    def findMedian(self) -> float:
        half = len(self.nums) // 2
        return (self.nums[half] + self.nums[~half]) / 2
