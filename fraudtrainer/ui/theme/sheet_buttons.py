"""Rules for everything that is pressed, by ``kind``; see ``sheet_surfaces`` for the notation.

They hold for QPushButton and QToolButton alike: a rail or dock button shows its icon above its
text, which only a QToolButton can. A focus ring takes the room of border and padding, so that
nothing moves when it appears; the style's own ring, which came with the Tab key, is off.
"""

BUTTONS = """
QAbstractButton { font-size: @14; outline: none; }
QPushButton, QToolButton {
    font-weight: 700; color: $ink; background: $card; border: 1px solid $line;
    border-radius: @8; padding: @8 @16; min-height: @22;
}
QPushButton:hover, QToolButton:hover { background: $navy_soft; border-color: $navy_2; }
QPushButton:pressed, QToolButton:pressed { background: $navy_soft; border-color: $navy_text; }
QPushButton:checked, QToolButton:checked {
    background: $navy_soft; border-color: $navy_text; color: $navy_text;
}
QPushButton:focus, QToolButton:focus { border: 2px solid $navy_text; padding: @7 @15; }
QPushButton:disabled, QToolButton:disabled {
    color: $faint; background: $paper; border-color: $line;
}
QPushButton::menu-indicator { image: none; }
QToolButton::menu-indicator { image: none; }

QAbstractButton[kind="primary"] {
    color: $on_navy; background: $navy; border: 1px solid $navy;
}
QAbstractButton[kind="primary"]:hover { background: $navy_2; border-color: $navy_2; }
QAbstractButton[kind="primary"]:pressed { background: $rail; border-color: $rail; }
QAbstractButton[kind="primary"]:focus { border: 2px solid $focus_on_navy; padding: @7 @15; }
QAbstractButton[kind="primary"]:disabled {
    color: $faint; background: $track; border-color: $track;
}
QAbstractButton[kind="danger"] { color: $red_text; border: 1px solid $red; }
QAbstractButton[kind="danger"]:hover { background: $red_soft; border-color: $red; }
QAbstractButton[kind="danger"]:pressed { background: $red_soft; border-color: $red_text; }
QAbstractButton[kind="danger"]:focus { border: 2px solid $red_text; padding: @7 @15; }
QAbstractButton[kind="danger"]:disabled { color: $faint; border-color: $line; }
QAbstractButton[kind="quiet"] {
    font-weight: 400; color: $muted; background: transparent; border: 1px solid transparent;
    padding: @4 @8;
}
QAbstractButton[kind="quiet"]:hover { color: $navy_text; background: $navy_soft; }
QAbstractButton[kind="quiet"]:pressed { color: $navy_text; border-color: $line; }
QAbstractButton[kind="quiet"]:checked { color: $navy_text; background: $navy_soft; }
QAbstractButton[kind="quiet"]:focus {
    color: $navy_text; border: 2px solid $navy_text; padding: @3 @7;
}
QAbstractButton[kind="quiet"]:disabled { color: $faint; background: transparent; }
"""

PLACES = """
QAbstractButton[kind="rail"] {
    font-size: @12; font-weight: 400; color: $on_navy_muted; background: transparent;
    border: 2px solid transparent; border-radius: @10; padding: @6 @2; min-width: @64;
    min-height: @44;
}
QAbstractButton[kind="rail"][low="true"] { padding: @2; min-height: @28; }
QAbstractButton[kind="rail"]:hover { color: $on_navy; border-color: $rail_checked; }
QAbstractButton[kind="rail"]:pressed { color: $on_navy; background: $rail_checked; }
QAbstractButton[kind="rail"]:checked { color: $on_navy; background: $rail_checked; }
QAbstractButton[kind="rail"]:focus { border: 2px solid $on_navy_muted; padding: @6 @2; }
QAbstractButton[kind="dock"] {
    font-size: @12; font-weight: 400; color: $muted; background: $card;
    border: 2px solid $line; border-radius: @12; padding: @8 @4; min-width: @60; min-height: @48;
}
QAbstractButton[kind="dock"]:hover { color: $navy_text; background: $navy_soft; }
QAbstractButton[kind="dock"]:checked {
    font-weight: 700; color: $navy_text; background: $card; border-color: $navy_text;
}
QAbstractButton[kind="dock"]:focus {
    border: 2px solid $navy_text; background: $navy_soft; padding: @8 @4;
}
QAbstractButton[kind="tab"] {
    font-weight: 400; color: $muted; background: transparent; border: none; border-radius: 0;
    border-bottom: 2px solid transparent; padding: @8 @2; min-height: @22;
}
QAbstractButton[kind="tab"]:hover { color: $navy_text; border-bottom-color: $line; }
QAbstractButton[kind="tab"]:checked {
    font-weight: 700; color: $navy_text; border-bottom: 2px solid $navy_text;
}
QAbstractButton[kind="tab"]:focus {
    color: $navy_text; background: $navy_soft; border: 1px solid $navy_text;
    border-radius: @6; padding: @7 @1 @9 @1;
}
QAbstractButton[kind="chip"] {
    font-size: @13; font-weight: 400; color: $ink; background: $card;
    border: 1px solid $line; border-radius: @13; padding: @3 @12; min-height: @20;
}
QAbstractButton[kind="chip"]:hover { background: $navy_soft; border-color: $navy_2; }
QAbstractButton[kind="chip"]:checked {
    color: $navy_text; background: $navy_soft; border-color: $navy_text;
}
QAbstractButton[kind="chip"]:focus { border: 2px solid $navy_text; padding: @2 @11; }
"""

STAGE = """
QAbstractButton[kind="reply"] {
    font-weight: 400; text-align: left; color: $ink; background: $card;
    border: 1px solid $line; border-radius: @8; padding: @8 @12; min-height: @24;
}
QAbstractButton[kind="reply"]:hover { background: $navy_soft; border-color: $navy_2; }
QAbstractButton[kind="reply"]:pressed { background: $navy_soft; border-color: $navy_text; }
QAbstractButton[kind="reply"]:focus { border: 2px solid $navy_text; padding: @7 @11; }
QAbstractButton[kind="reply"][waiting="true"], QAbstractButton[kind="reply"][waiting="true"]:hover,
QAbstractButton[kind="plain"][waiting="true"], QAbstractButton[kind="choice"][waiting="true"] {
    background: transparent; border: 1px dashed $line;
}
QAbstractButton[kind="reply"]:disabled { color: $faint; background: $paper; }
QAbstractButton[kind="action"], QAbstractButton[kind="danger"][tight="true"] {
    font-size: @13; padding: @8 @6;
}
QAbstractButton[kind="action"]:focus { border: 2px solid $navy_text; padding: @7 @5; }
QAbstractButton[kind="danger"][tight="true"]:focus { padding: @7 @5; }
QAbstractButton[kind="dial"] {
    font-size: @13; font-weight: 400; color: $ink; background: $card;
    border: 1px solid $line; border-radius: @6; padding: @6 @4; min-height: @26;
}
QAbstractButton[kind="dial"]:hover { background: $navy_soft; border-color: $navy_2; }
QAbstractButton[kind="dial"]:checked {
    font-weight: 700; color: $on_navy; background: $navy; border-color: $navy;
}
QAbstractButton[kind="dial"][before="true"] { border: 1px dashed $navy_text; }
QAbstractButton[kind="dial"]:focus { border: 2px solid $navy_text; padding: @5 @3; }
QAbstractButton[kind="dial"]:checked:focus {
    border: 2px solid $focus_on_navy; padding: @5 @3;
}
QAbstractButton[kind="typing"] {
    font-size: @13; font-weight: 400; text-align: left; color: $muted; background: transparent;
    border: 1px solid transparent; border-radius: @6; padding: @2 @17; min-height: @18;
}
QAbstractButton[kind="typing"]:hover { color: $navy_text; }
QAbstractButton[kind="typing"]:focus { border: 2px solid $navy_text; padding: @1 @16; }
QAbstractButton[kind="hangup"] {
    color: $on_red; background: $red; border: 2px solid $red; border-radius: @31;
    min-width: @60; max-width: @60; min-height: @60; max-height: @60; padding: 0;
}
QAbstractButton[kind="hangup"][tight="true"] {
    min-width: @96; max-width: @96; min-height: @28; max-height: @28; border-radius: @15;
}
QAbstractButton[kind="hangup"][small="true"] {
    min-width: @72; max-width: @72; min-height: 38px; max-height: 38px; border-radius: 20px;
}
QAbstractButton[kind="hangup"]:hover { background: $red_2; border-color: $red_2; }
QAbstractButton[kind="hangup"]:focus { border: 2px solid $call_ink; padding: 0; }
QAbstractButton[kind="hangup"]:disabled {
    color: $call_muted; background: $call_bubble; border-color: $call_line;
}
QAbstractButton[kind="booth"] {
    font-size: @26; color: $on_navy; background: $navy; border: 3px solid $navy;
    border-radius: @12; padding: @12 @24; min-height: @40;
}
QAbstractButton[kind="booth"]:hover { background: $navy_2; border-color: $navy_2; }
QAbstractButton[kind="booth"]:focus { border: 3px solid $focus_on_navy; padding: @12 @24; }

QAbstractButton[kind="entry"] {
    font-weight: 400; text-align: left; background: transparent; border: none;
    border-bottom: 1px solid $line; border-radius: 0; padding: 0;
}
QAbstractButton[kind="entry"]:hover { background: $navy_soft; }
QAbstractButton[kind="entry"]:focus { border: 2px solid $navy_text; border-radius: @6; }

QAbstractButton[kind="fold"] {
    font-weight: 400; text-align: left; color: $muted; background: transparent;
    border: 1px solid transparent; border-radius: @8; padding: @4 @8; min-height: @24;
}
QAbstractButton[kind="fold"]:hover { color: $navy_text; }
QAbstractButton[kind="fold"]:focus { border: 2px solid $navy_text; padding: @3 @7; }
QFrame[kind="call"] QAbstractButton[kind="fold"] { color: $call_muted; }
QFrame[kind="call"] QAbstractButton[kind="fold"]:focus { border-color: $call_ink; }
QAbstractButton[kind="ring"] {
    color: $call_ink; background: $call_bubble; border: 1px solid $call_muted;
    border-radius: @8; padding: 0; min-height: 40px;
}
QAbstractButton[kind="ring"]:hover { background: $call_line; }
QAbstractButton[kind="ring"][quiet="true"] { background: transparent; border-color: transparent; }
QAbstractButton[kind="ring"][quiet="true"]:hover { background: $call_bubble; }
QAbstractButton[kind="ring"][waiting="true"] {
    background: transparent; border: 1px dashed $call_line;
}
QAbstractButton[kind="ring"]:focus { border: 2px solid $call_ink; }
QFrame[kind="call"] QAbstractButton[kind="reply"],
QFrame[kind="call"] QAbstractButton[kind="plain"] {
    color: $call_ink; background: $call_bubble; border-color: $call_line;
}
QFrame[kind="call"] QAbstractButton[kind="reply"]:hover,
QFrame[kind="call"] QAbstractButton[kind="plain"]:hover { background: $call_line; }
QFrame[kind="call"] QAbstractButton[kind="reply"]:focus,
QFrame[kind="call"] QAbstractButton[kind="plain"]:focus { border: 2px solid $call_ink; }
QFrame[kind="call"] QAbstractButton[kind="reply"][waiting="true"],
QFrame[kind="call"] QAbstractButton[kind="reply"][waiting="true"]:hover {
    background: transparent; border: 1px dashed $call_line;
}
QFrame[kind="call"] QAbstractButton[kind="quiet"],
QFrame[kind="call"] QAbstractButton[kind="typing"],
QFrame[kind="call"] QAbstractButton[kind="tab"] { color: $call_muted; }
QFrame[kind="call"] QAbstractButton[kind="typing"] { text-align: center; }
QFrame[kind="call"] QAbstractButton[kind="tab"]:checked {
    color: $call_ink; border-bottom-color: $call_ink;
}
QFrame[kind="call"] QAbstractButton[kind="tab"]:focus {
    color: $call_ink; background: $call_bubble; border-color: $call_ink;
}
QFrame[kind="call"] QAbstractButton[kind="quiet"]:hover {
    color: $call_ink; background: $call_bubble;
}
QFrame[kind="call"] QAbstractButton[kind="quiet"]:focus {
    color: $call_ink; border: 2px solid $call_ink;
}
QFrame[kind="banner-navy"] QAbstractButton[kind="plain"],
QFrame[kind="banner-jade"] QAbstractButton[kind="plain"],
QFrame[kind="banner-red"] QAbstractButton[kind="plain"],
QFrame[kind="booth"] > QAbstractButton[kind="plain"] {
    color: $brand_ink; background: $on_navy; border-color: $on_navy;
}
QFrame[kind="banner-navy"] QAbstractButton[kind="plain"]:hover,
QFrame[kind="banner-jade"] QAbstractButton[kind="plain"]:hover,
QFrame[kind="banner-red"] QAbstractButton[kind="plain"]:hover,
QFrame[kind="booth"] > QAbstractButton[kind="plain"]:hover { background: $on_navy_muted; }
QFrame[kind="banner-navy"] QAbstractButton[kind="plain"]:focus,
QFrame[kind="banner-jade"] QAbstractButton[kind="plain"]:focus,
QFrame[kind="banner-red"] QAbstractButton[kind="plain"]:focus,
QFrame[kind="booth"] > QAbstractButton[kind="plain"]:focus {
    border: 2px solid $focus_on_navy; padding: @7 @15;
}
"""
