"""The rows of one item and of all that stands under its heading."""

from minutebook.model.clause import Task
from minutebook.model.item import Item as ReadItem
from samverk.meetings.models import Item, ItemAmount, NamedAttachment, Procedure, SuggestedTask
from samverk.meetings.models.item import PartOfItem
from samverk.meetings.registering.clause_rows import add_clause
from samverk.meetings.registering.fitting import fitted, storable
from samverk.meetings.registering.meeting_rows import MeetingRows
from samverk.meetings.registering.people import PeopleOfMeeting, add_presenters
from samverk.meetings.registering.quoting import as_written, stored


def add_item(rows: MeetingRows, read: ReadItem, people: PeopleOfMeeting, marked_tasks: frozenset[str]) -> None:
    """Add an item, as the next of its meeting, with its clauses and its other parts."""
    item = Item(
        meeting=rows.meeting,
        position=len(rows.items) + 1,
        number_as_printed=read.number or "",
        title=read.title,
        kind=str(read.kind),
        section=read.section or "",
        registry_number=read.registry_number.value if read.registry_number else "",
        carried_over_as_written=as_written(read.carried_over),
        background="\n".join(" ".join(quote.words.split()) for quote in read.background),
        background_quotes=stored(read.background),
        dates=[{"on": fact.value.isoformat(), "quotes": stored(fact.quotes)} for fact in read.dates],
        quotes=stored(read.quotes),
    )
    fitted(item)
    rows.items.append(item)
    add_presenters(rows, item, read.presenters, people)
    for clause in read.clauses:
        add_clause(rows, item, clause, people)
    for position, part in enumerate(_parts(item, read, marked_tasks), start=1):
        part.position = position
        fitted(part)
        rows.add(part)


def _parts(item: Item, read: ReadItem, marked_tasks: frozenset[str]) -> list[PartOfItem]:
    parts: list[PartOfItem] = []
    for amount in read.amounts:
        ore = storable(amount.ore)
        if ore is not None:
            parts.append(ItemAmount(item=item, ore=ore, per=amount.per or "", quotes=stored(amount.quotes)))
    for attachment in read.attachments:
        parts.append(NamedAttachment(item=item, name_as_written=attachment.value, quotes=stored(attachment.quotes)))
    for procedure in read.procedures:
        parts.append(
            Procedure(
                item=item,
                kind=str(procedure.kind),
                text=procedure.text,
                persons=list(procedure.persons),
                yes=procedure.yes,
                no=procedure.no,
                abstained=procedure.abstained,
                quotes=stored(procedure.quotes),
            )
        )
    parts.extend(_task(item, task, marked_tasks) for task in read.tasks)
    return parts


def _task(item: Item, task: Task, marked_tasks: frozenset[str]) -> SuggestedTask:
    due = task.meaning.due
    is_marked = task.text in marked_tasks
    return SuggestedTask(
        item=item,
        text=task.text,
        addressees=[fact.value for fact in task.meaning.addressees],
        due_as_written=as_written(due),
        due_last_on=due.value.last_day if due else None,
        quotes=stored(task.quotes),
        marked_by_hand=is_marked,
        state=SuggestedTask.State.ACCEPTED if is_marked else SuggestedTask.State.SUGGESTED,
    )
