class Solution:
    def findMedianSortedArrays(self, nums1: List[int], nums2: List[int]) -> float:
        total = len(nums1) + len(nums2)
        i = j = 0
        before = last = None
        for _ in range(total // 2 + 1):
            before = last
            if j == len(nums2) or (i < len(nums1) and nums1[i] < nums2[j]):
                last = nums1[i]
                i += 1
            else:
                last = nums2[j]
                j += 1
        return (before + last) / 2 if total % 2 == 0 else last
