# A slip of the index: a third number that is too large goes unseen.
class Solution:
    def mergeTriplets(self, triplets: List[List[int]], target: List[int]) -> bool:
        reached = [False] * 3
        for t in triplets:
            if t[0] > target[0] or t[1] > target[1]:
                continue
            for i in range(3):
                reached[i] = reached[i] or t[i] == target[i]
        return all(reached)
