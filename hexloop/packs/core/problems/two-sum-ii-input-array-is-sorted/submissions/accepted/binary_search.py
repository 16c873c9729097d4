class Solution(object):
    def twoSum(self, numbers, target):
        """
        :type numbers: List[int]
        :type target: int
        :rtype: List[int]
        """
        for i, x in enumerate(numbers):
            low, high = i + 1, len(numbers)
            while low < high:
                middle = (low + high) // 2
                if numbers[middle] < target - x:
                    low = middle + 1
                else:
                    high = middle
            if low < len(numbers) and numbers[low] == target - x:
                return [i + 1, low + 1]
