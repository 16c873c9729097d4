class Solution:
    def rob(self, nums: List[int]) -> int:
        n = len(nums)

        @cache
        def most(i, first_taken):
            if i >= n - first_taken:
                return 0
            return max(most(i + 1, first_taken), nums[i] + most(i + 2, first_taken))

        return max(most(1, 0), nums[0] + most(2, 1))
