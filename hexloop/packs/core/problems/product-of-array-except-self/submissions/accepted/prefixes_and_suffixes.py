class Solution(object):
    def productExceptSelf(self, nums):
        """
        :type nums: List[int]
        :rtype: List[int]
        """
        prefix, suffix = [1], [1]
        for x in nums:
            prefix.append(prefix[-1] * x)
        for x in reversed(nums):
            suffix.append(suffix[-1] * x)
        suffix.reverse()
        return [a * b for a, b in zip(prefix, suffix[1:])]
