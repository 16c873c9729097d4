# Compares the first readings before asking whether there are any: IndexError.
class Solution:
    def findMedianSortedArrays(self, nums1: List[int], nums2: List[int]) -> float:
        if nums1[0] > nums2[0]:
            nums1, nums2 = nums2, nums1
        merged = sorted(nums1 + nums2)
        return (merged[(len(merged) - 1) // 2] + merged[len(merged) // 2]) / 2
