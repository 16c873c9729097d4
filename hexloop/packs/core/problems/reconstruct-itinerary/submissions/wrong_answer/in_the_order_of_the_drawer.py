# Uses every ticket but takes them in the order of the list.
class Solution:
    def findItinerary(self, tickets: List[List[str]]) -> List[str]:
        leaving, route = defaultdict(deque), []
        for origin, goal in tickets:
            leaving[origin].append(goal)

        def visit(airport):
            while leaving[airport]:
                visit(leaving[airport].popleft())
            route.append(airport)

        visit("JFK")
        return route[::-1]
