# Passes the rest on by popping a position that the shorter list no longer has.
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        found = []

        def extend(left, row):
            if not left:
                found.append(row)
                return
            for i in range(len(left)):
                number = left.pop(i)
                extend(left[:], row + [number])

        extend(list(nums), [])
        return found
