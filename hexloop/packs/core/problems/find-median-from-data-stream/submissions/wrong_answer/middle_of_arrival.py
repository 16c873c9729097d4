# Takes the middle in order of arrival: nothing is sorted.
class MedianFinder:
    def __init__(self):
        self.nums = []

    def addNum(self, num: int) -> None:
        self.nums.append(num)

    def findMedian(self) -> float:
        half = len(self.nums) // 2
        return (self.nums[half] + self.nums[~half]) / 2
