"""Packages made of closed matters."""

from samverk.packages.models.package import Package

__all__ = ["Package"]
