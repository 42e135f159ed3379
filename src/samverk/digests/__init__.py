"""What is wanted of a person, told in one letter as often as they chose."""
