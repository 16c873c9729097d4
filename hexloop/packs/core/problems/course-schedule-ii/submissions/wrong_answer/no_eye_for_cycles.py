# Searches with one visited mark: a cycle is written down as if it were a chain.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        needs = [[] for _ in range(numCourses)]
        for a, b in prerequisites:
            needs[a].append(b)
        visited, order = set(), []

        def hold(course):
            if course not in visited:
                visited.add(course)
                for before in needs[course]:
                    hold(before)
                order.append(course)

        for course in range(numCourses):
            hold(course)
        return order
