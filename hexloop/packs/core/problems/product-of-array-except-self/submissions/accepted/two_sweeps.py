class Solution:
    def productExceptSelf(self, nums: List[int]) -> List[int]:
        n = len(nums)
        answer = [1] * n
        left = right = 1
        for i in range(n):
            answer[i] = left
            left *= nums[i]
        for i in reversed(range(n)):
            answer[i] *= right
            right *= nums[i]
        return answer
