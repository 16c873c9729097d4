# The dictionary knows only courses that a pair mentions.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        needs = {}
        for a, b in prerequisites:
            needs.setdefault(a, []).append(b)
            needs.setdefault(b, [])
        state, order = {}, []

        def hold(course):
            if course in state:
                return state[course] == 2
            state[course] = 1
            for before in needs[course]:
                if not hold(before):
                    return False
            state[course] = 2
            order.append(course)
            return True

        for course in needs:
            if not hold(course):
                return []
        return order
