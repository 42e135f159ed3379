"""What the meeting decides: proposals, votes, recusals, dissents, and clauses confirmed one by one."""
