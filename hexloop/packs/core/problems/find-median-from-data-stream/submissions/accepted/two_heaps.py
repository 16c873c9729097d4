class MedianFinder:
    def __init__(self):
        # low holds the lower half, negated; high as many numbers or one more.
        self.low, self.high = [], []

    def addNum(self, num: int) -> None:
        heappush(self.low, -heappushpop(self.high, num))
        if len(self.low) > len(self.high):
            heappush(self.high, -heappop(self.low))

    def findMedian(self) -> float:
        if len(self.high) > len(self.low):
            return self.high[0]
        return (self.high[0] - self.low[0]) / 2
