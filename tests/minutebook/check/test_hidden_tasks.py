from minutebook.check.hidden_tasks import hidden_tasks
from minutebook.model.clause import Kind, Meaning, Task, VerbClass
from tests.minutebook.check.builders import item_of, minutes_of, quoted, told

TEXT = "Plan\nKansliet återkommer."


def test_hidden_tasks_shows_each_suggestion() -> None:
    task = Task("Kansliet återkommer.", Meaning((Kind.REPORT_BACK,), (VerbClass.REPORT_BACK,)), quoted(TEXT, TEXT[5:]))

    minutes = minutes_of(TEXT, items=(item_of(TEXT, "Plan", tasks=(task,)),))

    assert told(hidden_tasks(minutes)) == [("hidden-task", "Kansliet återkommer.", "")]
