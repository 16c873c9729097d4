# One list is put behind the other, and the middle of that is not the median.
class Solution:
    def findMedianSortedArrays(self, nums1: List[int], nums2: List[int]) -> float:
        joined = nums1 + nums2
        return (joined[(len(joined) - 1) // 2] + joined[len(joined) // 2]) / 2
