"""Puts the settings page together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from fraudtrainer.ui.pages.host import Host


def build(host: Host) -> QWidget:
    """Make the page and its two models."""
    from fraudtrainer.ui.pages.settings.model import SettingsModel
    from fraudtrainer.ui.pages.settings.pack_model import PackModel
    from fraudtrainer.ui.pages.settings.view import SettingsPage

    place = host.workplace
    model = SettingsModel(place.preferences, place.seat, place.records)
    packs = PackModel(place.packs(), place.jobs)
    packs.changed.connect(place.shelf.look_again)
    for part in (model, packs):  # before the page asks: a damaged list of packs is told at once
        part.failed.connect(host.tell_error)
        part.told.connect(host.tell_done)
    page = SettingsPage(model, packs, place.appearance)
    for part in (model, packs):
        part.setParent(page)
    return page
