"""How far a score over time is, told to whoever waits."""

from actorgraph import balance


def test_a_course_over_time_reports_how_far_it_is(dataset_of, tie):
    dataset = dataset_of([tie("A", "B", since="2001"), tie("B", "C", since="2003")])
    told = []
    answer = balance(dataset, over_time=True, report=told.append)
    assert told == [day / len(answer.moments) for day in range(len(answer.moments))]
