"""Secrets of second factors lie sealed."""

from samverk.accounts.entering.second_factor import HouseSecondFactors


def test_a_secret_is_sealed_and_opened_again():
    sealed = HouseSecondFactors().encrypt("JBSWY3DPEHPK3PXP")

    assert "JBSWY3DPEHPK3PXP" not in sealed
    assert HouseSecondFactors().decrypt(sealed) == "JBSWY3DPEHPK3PXP"
