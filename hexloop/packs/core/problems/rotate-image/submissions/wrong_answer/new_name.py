# Binds a new list to the local name; the picture of the caller stays as it was.
class Solution:
    def rotate(self, matrix: List[List[int]]) -> None:
        matrix = [list(column)[::-1] for column in zip(*matrix)]
