"""The only writers of this room, beside the trail."""

from samverk.records.actions.remove_file import Removal, remove_file
from samverk.records.actions.store_file import store_file, write_content
from samverk.records.actions.store_written import store_written
from samverk.records.actions.take_paper import paper_name, take_paper

__all__ = ["Removal", "paper_name", "remove_file", "store_file", "store_written", "take_paper", "write_content"]
