class Solution:
    def findMedianSortedArrays(self, nums1: List[int], nums2: List[int]) -> float:
        def kth(k):
            # The k-th smallest, from 1: what cannot be it is dropped from the front of either list.
            a = b = 0
            while True:
                if a == len(nums1):
                    return nums2[b + k - 1]
                if b == len(nums2):
                    return nums1[a + k - 1]
                if k == 1:
                    return min(nums1[a], nums2[b])
                next_a = min(a + k // 2, len(nums1))
                next_b = min(b + k // 2, len(nums2))
                if nums1[next_a - 1] <= nums2[next_b - 1]:
                    k -= next_a - a
                    a = next_a
                else:
                    k -= next_b - b
                    b = next_b

        total = len(nums1) + len(nums2)
        return (kth((total + 1) // 2) + kth(total // 2 + 1)) / 2
