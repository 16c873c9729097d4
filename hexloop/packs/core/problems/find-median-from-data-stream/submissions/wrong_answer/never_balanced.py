# Puts each number into the right half but never moves one to the other side.
class MedianFinder:
    def __init__(self):
        self.low, self.high = [], []

    def addNum(self, num: int) -> None:
        if self.low and num < -self.low[0]:
            heappush(self.low, -num)
        elif len(self.low) < len(self.high) and num <= self.high[0]:
            heappush(self.low, -num)
        else:
            heappush(self.high, num)

    def findMedian(self) -> float:
        if len(self.high) > len(self.low):
            return self.high[0]
        if len(self.low) > len(self.high):
            return -self.low[0]
        return (self.high[0] - self.low[0]) / 2
