"""The pages of send-outs: writing, previewing and sending one, seeing what came back, and a recipient's own page."""
