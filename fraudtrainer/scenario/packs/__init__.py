"""Situation packs: situations of other people, sealed in a folder or an ``.ftpack`` file."""
