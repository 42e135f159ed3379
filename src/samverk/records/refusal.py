"""Refusing what cannot be: the platform refuses in the same words as the rules of procedure."""

from procedure.refusal import RuleBroken

__all__ = ["RuleBroken"]
