class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        row = sorted(nums)
        found = [row[:]]
        while True:
            falls = len(row) - 1
            while falls > 0 and row[falls - 1] >= row[falls]:
                falls -= 1
            if falls == 0:
                return found
            other = len(row) - 1
            while row[other] <= row[falls - 1]:
                other -= 1
            row[falls - 1], row[other] = row[other], row[falls - 1]
            row[falls:] = reversed(row[falls:])
            found.append(row[:])
