"""What a package says of its matter, in an open format of this house: ``schemas/samverk-matter-1.xsd`` describes it."""

from samverk.packages.packing.describing.matter import NAMESPACE, SCHEMA, described

__all__ = ["NAMESPACE", "SCHEMA", "described"]
