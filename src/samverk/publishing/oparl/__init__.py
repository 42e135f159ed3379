"""The public register in OParl 1.1, for those who read many councils with one program."""
