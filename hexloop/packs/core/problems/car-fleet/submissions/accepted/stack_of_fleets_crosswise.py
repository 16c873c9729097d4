class Solution:
    def carFleet(self, target: int, position: List[int], speed: List[int]) -> int:
        fleets = []
        for i in sorted(range(len(position)), key=lambda i: position[i]):
            distance = target - position[i]
            while fleets and fleets[-1][0] * speed[i] <= distance * fleets[-1][1]:
                fleets.pop()
            fleets.append((distance, speed[i]))
        return len(fleets)
