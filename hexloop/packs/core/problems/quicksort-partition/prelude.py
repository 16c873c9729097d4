def drive(Solution, nums, low, high, pivot):
    bounds = Solution().partition(nums, low, high, pivot)
    return [bounds, nums]
