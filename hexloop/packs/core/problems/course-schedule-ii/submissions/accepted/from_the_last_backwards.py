class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        needs = [[] for _ in range(numCourses)]
        needed = Counter()
        for a, b in prerequisites:
            needs[a].append(b)
            needed[b] += 1
        stack = [course for course in range(numCourses) if course not in needed]
        order = []
        while stack:
            order.append(stack.pop())
            for before in needs[order[-1]]:
                needed[before] -= 1
                if not needed[before]:
                    stack.append(before)
        return order[::-1] if len(order) == numCourses else []
