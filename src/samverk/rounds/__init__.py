"""Questions put to every member, and their answers with all that came before."""
