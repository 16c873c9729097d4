class Solution:
    def findMedianSortedArrays(self, nums1: List[int], nums2: List[int]) -> float:
        short, long = sorted((nums1, nums2), key=len)
        total = len(short) + len(long)
        half = (total + 1) // 2
        low, high = 0, len(short)
        while low < high:
            i = (low + high) // 2
            if short[i] < long[half - i - 1]:
                low = i + 1
            else:
                high = i
        i, j = low, half - low
        left = max(short[i - 1] if i > 0 else -inf, long[j - 1] if j > 0 else -inf)
        if total % 2 == 1:
            return float(left)
        right = min(short[i] if i < len(short) else inf, long[j] if j < len(long) else inf)
        return (left + right) / 2
