# Two loops, and a walk over the rest of the list for the third number.
class Solution:
    def threeSum(self, nums: List[int]) -> List[List[int]]:
        found = set()
        for i in range(len(nums)):
            for j in range(i + 1, len(nums)):
                third = -nums[i] - nums[j]
                if third in nums[j + 1:]:
                    found.add(tuple(sorted((nums[i], nums[j], third))))
        return [list(triple) for triple in found]
