# The search runs from a course to those that wait for it, and the list is not turned round.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        after = [[] for _ in range(numCourses)]
        for a, b in prerequisites:
            after[b].append(a)
        state, order = [0] * numCourses, []

        def visit(course):
            if state[course]:
                return state[course] == 2
            state[course] = 1
            if not all(visit(other) for other in after[course]):
                return False
            state[course] = 2
            order.append(course)
            return True

        return order if all(visit(course) for course in range(numCourses)) else []
