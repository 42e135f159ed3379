"""What is public, for machines: minutes by a standard, the lists of the register, and a catalogue of them."""
