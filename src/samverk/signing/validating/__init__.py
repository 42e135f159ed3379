"""What the signatures of a PDF are worth: bytes and trusted roots in, a finding out; no database."""
