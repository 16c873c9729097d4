# Always takes the smallest code and stops when no ticket leads on.
class Solution:
    def findItinerary(self, tickets: List[List[str]]) -> List[str]:
        leaving = defaultdict(list)
        for origin, goal in sorted(tickets, reverse=True):
            leaving[origin].append(goal)
        route = ["JFK"]
        while leaving[route[-1]]:
            route.append(leaving[route[-1]].pop())
        return route
