"""Which groups of people may be told apart in a statistic: large ones by name, small ones together."""

from collections.abc import Mapping

Groups = list[tuple[str, int]]


def fold_small_groups(sizes: Mapping[str, int], minimum: int) -> tuple[Groups, int]:
    """Return the groups that may be named, the largest first, and how many people the others have together.

    A group below the minimum is not named. Since the sum of all is known, one folded group alone could be found by
    subtraction, and so could a few people in several; then the next larger group is folded too, until the folded ones
    are at least two groups and at least the minimum of people.
    """
    named = sorted(((name, size) for name, size in sizes.items() if size), key=lambda group: (-group[1], group[0]))
    folded: list[int] = []
    while named and (named[-1][1] < minimum or (folded and (len(folded) < 2 or sum(folded) < minimum))):
        folded.append(named.pop()[1])
    return named, sum(folded)
