# Each target value occurs somewhere, but perhaps beside a number that is too large.
class Solution:
    def mergeTriplets(self, triplets: List[List[int]], target: List[int]) -> bool:
        found = set()
        for triplet in triplets:
            for i in range(3):
                if triplet[i] == target[i]:
                    found.add(i)
        return len(found) == 3
