"""Adding a revision to a PDF without touching what the file says about itself."""

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


class Revision(IncrementalPdfFileWriter):
    """A revision that leaves the metadata as they are.

    pyHanko would write them anew, with its own name as the producer and in a form of its own: the statements by which
    the file is PDF/A and PDF/UA would no longer be those that were written.
    """

    def _update_meta(self) -> None:
        """Leave the metadata alone."""
