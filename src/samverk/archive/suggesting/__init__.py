"""What the register lets one suppose, and a person must say: who a name is, which items are of one matter."""
