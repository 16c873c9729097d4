class Solution:
    def maxSubArray(self, nums: List[int]) -> int:
        def summary(low, high):
            """Sum, best beginning, best end and best stretch of nums[low:high]."""
            if high - low == 1:
                return (nums[low],) * 4
            middle = (low + high) // 2
            sum_a, begin_a, end_a, best_a = summary(low, middle)
            sum_b, begin_b, end_b, best_b = summary(middle, high)
            return (
                sum_a + sum_b,
                max(begin_a, sum_a + begin_b),
                max(end_b, sum_b + end_a),
                max(best_a, best_b, end_a + begin_b),
            )

        return summary(0, len(nums))[3]
