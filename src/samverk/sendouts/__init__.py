"""Send-outs: one text merged for each municipality, and who opened and answered it."""
