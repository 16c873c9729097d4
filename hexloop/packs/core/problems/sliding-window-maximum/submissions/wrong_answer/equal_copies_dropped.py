# Holds values and drops equal ones too: the front goes when its first copy leaves.
class Solution:
    def maxSlidingWindow(self, nums: List[int], k: int) -> List[int]:
        q, answer = deque(), []
        for i, num in enumerate(nums):
            if i >= k and q[0] == nums[i - k]:
                q.popleft()
            while q and q[-1] <= num:
                q.pop()
            q.append(num)
            if i >= k - 1:
                answer.append(q[0])
        return answer
