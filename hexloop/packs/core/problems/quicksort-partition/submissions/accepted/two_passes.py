class Solution:
    def partition(self, nums: List[int], low: int, high: int, pivot: int) -> Tuple[int, int]:
        def gather(border, chosen):
            for at in range(border, high + 1):
                if chosen(nums[at]):
                    nums[border], nums[at] = nums[at], nums[border]
                    border += 1
            return border

        first = gather(low, lambda number: number < pivot)
        return first, gather(first, lambda number: number == pivot)
