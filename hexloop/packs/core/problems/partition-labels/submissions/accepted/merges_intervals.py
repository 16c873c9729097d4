class Solution:
    def partitionLabels(self, s: str) -> List[int]:
        spans = sorted((s.find(c), s.rfind(c)) for c in set(s))
        pieces = []
        for first, last in spans:
            if pieces and first <= pieces[-1][1]:
                pieces[-1][1] = max(pieces[-1][1], last)
            else:
                pieces.append([first, last])
        return [last - first + 1 for first, last in pieces]
