class Solution:
    def sortAndCount(self, nums: List[int]) -> Tuple[List[int], int]:
        runs, inversions = [[number] for number in nums], 0
        while len(runs) > 1:
            longer = []
            for at in range(0, len(runs), 2):
                # An odd run at the end has no partner and stays as it is.
                left, right = deque(runs[at]), deque(sum(runs[at + 1 : at + 2], []))
                merged = []
                while left and right:
                    if left[0] > right[0]:
                        inversions += len(left)
                        merged.append(right.popleft())
                    else:
                        merged.append(left.popleft())
                longer.append([*merged, *left, *right])
            runs = longer
        return sum(runs, []), inversions
