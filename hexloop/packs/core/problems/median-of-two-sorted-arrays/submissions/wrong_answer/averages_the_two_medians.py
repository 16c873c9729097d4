# Takes the median of each list and then their mean, whatever their lengths and ranges.
class Solution:
    def findMedianSortedArrays(self, nums1: List[int], nums2: List[int]) -> float:
        def median(nums):
            return (nums[(len(nums) - 1) // 2] + nums[len(nums) // 2]) / 2

        found = [median(nums) for nums in (nums1, nums2) if nums]
        return sum(found) / len(found)
