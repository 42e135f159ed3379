"""Tests of the house itself: sizes, walls, words, lock and documents."""
