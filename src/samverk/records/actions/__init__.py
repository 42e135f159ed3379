"""The only writers of this room, beside the trail."""

from samverk.records.actions.store_file import store_file, write_content

__all__ = ["store_file", "write_content"]
