"""Samverk: the working platform of an inter-municipal collaboration."""
