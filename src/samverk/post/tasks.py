"""Work of this room that nobody waits for: ids in, one action called."""

from django_tasks import task

from samverk.post.actions.carry import carry


@task
def deliver(letter_id: int) -> str:
    """Hand a letter to the mail server; return what became of it."""
    return carry(letter_id)
