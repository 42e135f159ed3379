"""What the tasks of this room do: carrying out what was approved, counting what is due. They write, as actions do."""

from samverk.preservation.carrying_out.carry_out import carry_out
from samverk.preservation.carrying_out.count_due import count_due
from samverk.preservation.carrying_out.settle_files import settle_waiting_files

__all__ = ["carry_out", "count_due", "settle_waiting_files"]
