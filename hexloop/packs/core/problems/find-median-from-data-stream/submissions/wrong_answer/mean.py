# Returns the mean.
class MedianFinder:
    def __init__(self):
        self.total = self.count = 0

    def addNum(self, num: int) -> None:
        self.total += num
        self.count += 1

    def findMedian(self) -> float:
        return self.total / self.count
