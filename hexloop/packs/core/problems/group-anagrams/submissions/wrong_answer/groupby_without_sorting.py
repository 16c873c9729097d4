# groupby joins neighbors only, and the list was not sorted by the key.
from itertools import groupby


class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        return [list(group) for _, group in groupby(strs, key=sorted)]
