"""Sheets as files that other programs open."""
