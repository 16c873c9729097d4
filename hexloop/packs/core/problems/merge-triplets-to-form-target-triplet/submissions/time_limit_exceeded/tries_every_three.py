# Every three triplets in turn: a cube of choices.
class Solution:
    def mergeTriplets(self, triplets: List[List[int]], target: List[int]) -> bool:
        for a in triplets:
            for b in triplets:
                for c in triplets:
                    if [max(a[0], b[0], c[0]), max(a[1], b[1], c[1]), max(a[2], b[2], c[2])] == target:
                        return True
        return False
