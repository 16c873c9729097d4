# Sorts all numbers for each question.
class MedianFinder:
    def __init__(self):
        self.nums = []

    def addNum(self, num: int) -> None:
        self.nums.append(num)

    def findMedian(self) -> float:
        ranked = sorted(self.nums)
        half = len(ranked) // 2
        return (ranked[half] + ranked[~half]) / 2
