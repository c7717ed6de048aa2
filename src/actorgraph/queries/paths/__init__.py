"""Chains of ties from one actor to another."""
