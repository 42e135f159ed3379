"""Making packages after the common specification of E-ARK (CSIP 2.1.0) and its submission profile (SIP 2.1.0)."""
