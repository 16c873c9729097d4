class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        rows = [[]]
        for number in nums:
            longer = []
            for row in rows:
                last = row.index(number) if number in row else len(row)
                longer += [row[:gap] + [number] + row[gap:] for gap in range(last + 1)]
            rows = longer
        return rows
