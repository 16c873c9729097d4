from typing import Any, List


class ElevatorBank:
    """Several cars, one set of floors. A call that raises changes nothing."""

    def __init__(self, floors: int, parking: List[int], capacity: int) -> None:
        pass

    def request(self, floor: int, direction: str) -> int:
        """Somebody outside wants "up" or "down"; the car that gets the request."""

    def press(self, car: int, floor: int) -> None:
        """Somebody inside wants to go to this floor."""

    def weigh(self, car: int, people: int) -> None:
        """So many people are inside now."""

    def step(self) -> List[List[int]]:
        """Let one step pass; car and floor for each car that opened its doors, ascending."""

    def state(self) -> List[List[Any]]:
        """Floor, heading and stops of each car."""

    def waiting(self) -> List[List[Any]]:
        """Floor, direction and car of each request that is not settled, by floor, "down" before "up"."""
