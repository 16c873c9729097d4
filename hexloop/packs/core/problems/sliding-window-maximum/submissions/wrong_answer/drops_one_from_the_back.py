# Drops only one smaller number when a larger one comes in: the front is not the largest any more.
class Solution:
    def maxSlidingWindow(self, nums: List[int], k: int) -> List[int]:
        q, answer = deque(), []
        for i, num in enumerate(nums):
            if q and nums[q[-1]] < num:
                q.pop()
            q.append(i)
            if q[0] <= i - k:
                q.popleft()
            if i + 1 >= k:
                answer.append(nums[q[0]])
        return answer
