# Takes the maximum of all triplets, those that overshoot included.
class Solution:
    def mergeTriplets(self, triplets: List[List[int]], target: List[int]) -> bool:
        return [max(column) for column in zip(*triplets)] == target
