def whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def valid(args, got):
    nums, low, high, pivot = args
    if not isinstance(got, list) or len(got) != 2:
        return "Return two places."
    bounds, after = got
    if not isinstance(bounds, list) or len(bounds) != 2 or not all(whole(place) for place in bounds):
        return "Return two places: where the numbers equal to the pivot begin, and where the larger ones begin."
    if not isinstance(after, list) or len(after) != len(nums) or not all(whole(value) for value in after):
        return "The list must hold the same numbers as before."
    if after[:low] != nums[:low] or after[high + 1 :] != nums[high + 1 :]:
        return f"Only the places {low} to {high} may change."
    span = nums[low : high + 1]
    if sorted(after[low : high + 1]) != sorted(span):
        return "The list must hold the same numbers as before."
    first = low + sum(value < pivot for value in span)
    second = first + span.count(pivot)
    if bounds != [first, second]:
        return f"The numbers equal to {pivot} begin at place {first} and the larger ones at place {second}, not at {bounds[0]} and {bounds[1]}."
    for place in range(low, high + 1):
        zone = (place >= first) + (place >= second)
        if zone != (after[place] >= pivot) + (after[place] > pivot):
            return f"{after[place]} at place {place} is in the wrong zone for the pivot {pivot}."
    return True
