"""Collaborations whose facts are known beforehand: who takes part, which bodies meet, and where.

A preset is a TOML file with the tables ``organisations``, ``bodies``, ``venues`` and ``people``; the fields are those
of ``directory.actions``. Loading it twice changes nothing, and what somebody has corrected since is kept.
"""

from samverk.site.presets.load import Loaded, UnknownPreset, WrongPreset, known_presets, load_preset

__all__ = ["Loaded", "UnknownPreset", "WrongPreset", "known_presets", "load_preset"]
