PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101]


class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        prime = dict(zip("abcdefghijklmnopqrstuvwxyz", PRIMES))
        groups = defaultdict(list)
        for word in strs:
            groups[math.prod(prime[letter] for letter in word)].append(word)
        return list(groups.values())
