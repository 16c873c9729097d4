class Solution:
    def findWords(self, board, words):
        """
        :type board: List[List[str]]
        :type words: List[str]
        :rtype: List[str]
        """
        # Follows the words, not the board: for each beginning, all walks that spell it, as last tile and a mask.
        n = len(board[0])
        tiles = [letter for row in board for letter in row]
        beside = [
            [b for b in range(len(tiles)) if abs(a // n - b // n) + abs(a % n - b % n) == 1] for a in range(len(tiles))
        ]
        found = []

        def extend(words, depth, walks):
            groups = defaultdict(list)
            for word in words:
                if len(word) == depth:
                    found.append(word)
                else:
                    groups[word[depth]].append(word)
            for letter, group in groups.items():
                longer = [
                    (b, used | 1 << b)
                    for a, used in walks
                    for b in (beside[a] if depth else range(len(tiles)))
                    if tiles[b] == letter and not used >> b & 1
                ]
                if longer:
                    extend(group, depth + 1, longer)

        extend(words, 0, [(0, 0)])
        return found
