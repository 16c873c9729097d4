# Divides in whole numbers: halves are lost.
class MedianFinder:
    def __init__(self):
        self.nums = []

    def addNum(self, num: int) -> None:
        insort(self.nums, num)

    def findMedian(self) -> float:
        half = len(self.nums) // 2
        return (self.nums[half] + self.nums[~half]) // 2
