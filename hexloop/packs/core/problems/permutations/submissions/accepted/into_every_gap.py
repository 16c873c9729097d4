class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        rows = [[]]
        for number in nums:
            rows = [row[:gap] + [number] + row[gap:] for row in rows for gap in range(len(row) + 1)]
        return rows
