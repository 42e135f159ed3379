"""The published JSON form of minutes: plain values for everyone, and beside them where each was read.

``to_json`` and ``from_json`` are each other's inverse; ``json_schema`` describes the form as JSON Schema.
"""

from minutebook.model.schema.description import VERSION, json_schema
from minutebook.model.schema.reading import from_json
from minutebook.model.schema.writing import to_json

__all__ = ["VERSION", "from_json", "json_schema", "to_json"]
