# The lists do not change places, so the cut of nums2 can lie outside it: IndexError.
class Solution:
    def findMedianSortedArrays(self, nums1: List[int], nums2: List[int]) -> float:
        total = len(nums1) + len(nums2)
        half = (total + 1) // 2
        low, high = 0, len(nums1)
        while low < high:
            i = (low + high) // 2
            if nums1[i] < nums2[half - i - 1]:
                low = i + 1
            else:
                high = i
        i, j = low, half - low
        left = max(nums1[i - 1] if i > 0 else -inf, nums2[j - 1] if j > 0 else -inf)
        if total % 2 == 1:
            return float(left)
        right = min(nums1[i] if i < len(nums1) else inf, nums2[j] if j < len(nums2) else inf)
        return (left + right) / 2
