class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        needs = defaultdict(list)
        for a, b in prerequisites:
            needs[a].append(b)
        order, path, done = [], set(), set()

        def hold(course):
            if course in done:
                return True
            if course in path:
                return False
            path.add(course)
            for before in needs[course]:
                if not hold(before):
                    return False
            done.add(course)
            order.append(course)
            return True

        return order if all(hold(course) for course in range(numCourses)) else []
