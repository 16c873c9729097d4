# Takes from the back without asking whether anything is left: IndexError.
class Solution:
    def maxSlidingWindow(self, nums: List[int], k: int) -> List[int]:
        q, answer = deque([0]), []
        for i, num in enumerate(nums):
            while nums[q[-1]] < num:
                q.pop()
            q.append(i)
            if q[0] <= i - k:
                q.popleft()
            if i >= k - 1:
                answer.append(nums[q[0]])
        return answer
