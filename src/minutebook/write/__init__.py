"""Minutes to a document: first to parts in their order, then to text, Markdown or HTML.

>>> from minutebook.write import arrange, as_html, as_markdown, as_text
>>> as_text(arrange(minutes).parts)
"""

from minutebook.write.arrange import Arranged, arrange
from minutebook.write.html import as_html
from minutebook.write.markdown import as_markdown
from minutebook.write.part import Part, PartKind
from minutebook.write.text import as_text

__all__ = ["Arranged", "Part", "PartKind", "arrange", "as_html", "as_markdown", "as_text"]
