# Ends the loop before the last frame.
class Solution:
    def maxSlidingWindow(self, nums: List[int], k: int) -> List[int]:
        q, answer = deque(), []
        for i in range(len(nums)):
            if i >= k:
                answer.append(nums[q[0]])
                if q[0] == i - k:
                    q.popleft()
            while q and nums[q[-1]] <= nums[i]:
                q.pop()
            q.append(i)
        return answer
