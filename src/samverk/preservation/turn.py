"""The turn of disposal: whoever places a hold and whoever removes a portion wait for each other."""

TURN = "disposal"
