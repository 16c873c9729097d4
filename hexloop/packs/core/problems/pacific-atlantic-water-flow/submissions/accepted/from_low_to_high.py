class Solution:
    def pacificAtlantic(self, heights: List[List[int]]) -> List[List[int]]:
        # Fields of one level plateau share their fate; plateaus are settled from the lowest upwards.
        rows, columns = len(heights), len(heights[0])
        PACIFIC, ATLANTIC = 1, 2
        reach = {}
        for r, c in sorted(((r, c) for r in range(rows) for c in range(columns)), key=lambda at: heights[at[0]][at[1]]):
            if (r, c) in reach:
                continue
            plateau, oceans, members = [(r, c)], 0, {(r, c)}
            for y, x in plateau:
                if y == 0 or x == 0:
                    oceans |= PACIFIC
                if y == rows - 1 or x == columns - 1:
                    oceans |= ATLANTIC
                for ny, nx in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                    if 0 <= ny < rows and 0 <= nx < columns:
                        if heights[ny][nx] < heights[y][x]:
                            oceans |= reach[ny, nx]
                        elif heights[ny][nx] == heights[y][x] and (ny, nx) not in members:
                            members.add((ny, nx))
                            plateau.append((ny, nx))
            reach.update(dict.fromkeys(plateau, oceans))
        return [list(at) for at, oceans in reach.items() if oceans == PACIFIC | ATLANTIC]
