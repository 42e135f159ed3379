"""The register of formalised collaborations: which municipality takes part in which, in what form."""
