class Solution(object):
    def twoSum(self, nums, target):
        """
        :type nums: List[int]
        :type target: int
        :rtype: List[int]
        """
        last = {x: i for i, x in enumerate(nums)}
        for i, x in enumerate(nums):
            j = last.get(target - x)
            if j is not None and j != i:
                return [i, j]
