"""Which number of supporters readers see: one that never tells who joined, and a goal within reach."""

STEP = 10
LEAST_MINIMUM = 10
TENTHS_REACHED = 9
# The goals one after the other; each ten times as far they begin anew.
GOAL_STEPS = (1, 2, 5)
SMALLEST_GOAL = 100


def shown_count(exact: int, minimum: int) -> int | None:
    """Return the number that readers see: rounded down to tens, and none below the minimum.

    Raises ValueError for a minimum under 10: so few people could be told apart.
    """
    if minimum < LEAST_MINIMUM:
        raise ValueError("A number of supporters is shown from 10 people on, not earlier.")
    return exact // STEP * STEP if exact >= minimum else None


def next_goal(reached: int) -> int:
    """Return the first step beyond a number: 100, 200, 500, 1,000, 2,000 and so on."""
    size = SMALLEST_GOAL
    while True:
        for step in GOAL_STEPS:
            if step * size > reached:
                return step * size
        size *= 10


def shown_goal(goal: int | None, *, is_pinned: bool, count: int | None) -> int | None:
    """Return the goal that readers see: at nine tenths it moves on to the next step, unless staff pinned it.

    ``count`` is the number that readers see, so that the step tells nothing finer than the number does.
    """
    if goal is None or count is None or is_pinned:
        return goal
    while count * 10 >= goal * TENTHS_REACHED:
        goal = next_goal(goal)
    return goal
