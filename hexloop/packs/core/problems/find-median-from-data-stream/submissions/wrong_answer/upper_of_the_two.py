# Takes the upper one of the two in the middle.
class MedianFinder:
    def __init__(self):
        self.nums = []

    def addNum(self, num: int) -> None:
        insort(self.nums, num)

    def findMedian(self) -> float:
        return self.nums[len(self.nums) // 2]
