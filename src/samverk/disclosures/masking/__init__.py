"""Words left out of a copy: the copy is written anew from text, so that what is left out is nowhere in the file."""
