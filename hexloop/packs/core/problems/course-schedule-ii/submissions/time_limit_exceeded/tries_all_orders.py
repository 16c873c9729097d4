# Tries one order after the other.
from itertools import permutations


class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        for order in permutations(range(numCourses)):
            place = {course: at for at, course in enumerate(order)}
            if all(place[b] < place[a] for a, b in prerequisites):
                return list(order)
        return []
