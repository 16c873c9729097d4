class Solution:
    def maxSlidingWindow(self, nums: List[int], k: int) -> List[int]:
        n = len(nums)
        from_left, from_right = nums[:], nums[:]
        for i in range(n):
            if i % k:
                from_left[i] = max(from_left[i - 1], nums[i])
        for i in range(n - 2, -1, -1):
            if (i + 1) % k:
                from_right[i] = max(from_right[i + 1], nums[i])
        return [max(from_right[i], from_left[i + k - 1]) for i in range(n - k + 1)]
