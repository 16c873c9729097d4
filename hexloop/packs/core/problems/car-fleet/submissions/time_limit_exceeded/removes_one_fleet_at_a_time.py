# Takes the front fleet off the list and makes the list of the others anew, once for each fleet.
class Solution:
    def carFleet(self, target: int, position: List[int], speed: List[int]) -> int:
        cars = sorted(((p, (target - p) / s) for p, s in zip(position, speed)), reverse=True)
        fleets = 0
        while cars:
            fleets += 1
            latest = cars[0][1]
            cars = [car for car in cars if car[1] > latest]
        return fleets
