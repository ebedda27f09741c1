"""Rules for text and grounds: labels by ``role`` and ``kind``, frames by ``kind``.

In the rules ``$name`` is a colour of the palette and ``@8`` is 8 pixels times the text scale.
"""

TEXT = """
QWidget { color: $ink; }
QLabel { background: transparent; border: none; }
QLabel[role="booth60"] { font-size: @60; font-weight: 700; }
QLabel[role="figure28"] { font-size: @28; font-weight: 700; }
QLabel[role="page24"] { font-size: @24; font-weight: 700; }
QLabel[role="title20"] { font-size: @20; font-weight: 700; }
QLabel[role="lead16"] { font-size: @16; font-weight: 700; }
QLabel[role="body16"] { font-size: @16; }
QLabel[role="body14"] { font-size: @14; }
QLabel[role="strong14"] { font-size: @14; font-weight: 700; }
QLabel[role="strong13"] { font-size: @13; font-weight: 700; }
QLabel[role="small13"] { font-size: @13; }
QLabel[role="muted"] { font-size: @13; color: $muted; }
QLabel[role="money"] { font-size: @16; font-weight: 700; }
QLabel[role="mono-tabular"] { font-size: @16; font-weight: 700; }
QLabel[role="keycap"] {
    font-size: @12; font-weight: 700; color: $muted; background: $paper;
    border-radius: @4; padding: 0 @6;
}
QLabel[tone="red"] { color: $red_text; }
QLabel[tone="jade"] { color: $jade_text; }
QLabel[tone="amber"] { color: $amber_text; }
QLabel[tone="navy"] { color: $navy_text; }
QLabel[tone="muted"] { color: $muted; }
QLabel[kind="chip-red"], QLabel[kind="chip-jade"], QLabel[kind="chip-amber"],
QLabel[kind="chip-navy"] {
    font-size: @12; border-radius: @10; padding: @1 @10; min-height: @18; max-height: @20;
}
QLabel[kind="chip-red"] { color: $red_text; background: $red_soft; }
QLabel[kind="chip-jade"] { color: $jade_text; background: $jade_soft; }
QLabel[kind="chip-amber"] { color: $amber_text; background: $amber_soft; }
QLabel[kind="chip-navy"] { color: $navy_text; background: $navy_soft; }
QLabel[kind="tile"] {
    font-size: @13; font-weight: 700; color: $navy_text; background: $navy_soft;
    border-radius: @6; min-width: @26; max-width: @26; min-height: @26; max-height: @26;
    qproperty-alignment: AlignCenter;
}
QLabel[kind="lesson-number"] {
    font-size: @13; font-weight: 700; color: $navy_text; background: $navy_soft;
    border-radius: @10; min-width: @20; max-width: @20; min-height: @20; max-height: @20;
    qproperty-alignment: AlignCenter;
}
QFrame[kind="banner-navy"] QLabel[kind="lesson-number"] {
    color: $on_navy; background: $rail_checked;
}
QLabel[kind="dot"] {
    background: $navy_text; border-radius: @4;
    min-width: @8; max-width: @8; min-height: @8; max-height: @8;
}
QLabel[kind="badge"] {
    font-size: @11; color: $on_red; background: $red; border-radius: @8;
    min-width: @16; max-height: @16; min-height: @16; padding: 0 @2;
    qproperty-alignment: AlignCenter;
}
QLabel[kind="brand"] {
    font-size: @20; font-weight: 700; color: $navy; background: $on_navy; border-radius: @10;
    min-width: @44; max-width: @44; min-height: @44; max-height: @44;
    qproperty-alignment: AlignCenter;
}
"""

GROUNDS = """
QMainWindow, QDialog, QWidget[kind="page"] { background: $paper; }
QFrame[kind="card"], QFrame[kind="panel"] {
    background: $card; border: 1px solid $line; border-radius: @10;
}
QFrame[kind="hairline"] {
    background: $line; border: none; min-height: 1px; max-height: 1px;
}
QFrame[kind="banner-navy"] { background: $navy; border: none; border-radius: @10; }
QFrame[kind="banner-jade"] { background: $jade; border: none; border-radius: @10; }
QFrame[kind="banner-red"] { background: $red; border: none; border-radius: @10; }
QFrame[kind="banner-amber"] {
    background: $amber_soft; border: 1px solid $amber; border-radius: @10;
}
QFrame[kind="banner-navy"] QLabel { color: $on_navy; }
QFrame[kind="banner-navy"] QLabel[role="muted"] { color: $on_navy_muted; }
QFrame[kind="banner-jade"] QLabel, QFrame[kind="banner-jade"] QLabel[role="muted"] {
    color: $on_jade;
}
QFrame[kind="banner-red"] QLabel, QFrame[kind="banner-red"] QLabel[role="muted"] {
    color: $on_red;
}
QFrame[kind="banner-amber"] QLabel[role="muted"] { color: $ink; }
QFrame[kind="rail"] { background: $rail; border: none; }
QFrame[kind="rail"] QLabel { color: $on_navy; }
QFrame[kind="rail"] QLabel[kind="brand"] { color: $navy; }
QFrame[kind="header"] { background: $card; border: none; border-bottom: 1px solid $line; }
QFrame[kind="device"] { background: $device; border: 1px solid $line; border-radius: @16; }
QFrame[kind="device-header"] {
    background: $device_header; border: none; border-bottom: 1px solid $line;
    border-top-left-radius: @15; border-top-right-radius: @15;
}
QFrame[kind="device-header"] QLabel[role="lead16"] { min-height: @32; }
QFrame[kind="device-header"][small="true"] { border-radius: 0; }
QFrame[kind="device-header"][small="true"] QLabel[role="lead16"] { min-height: @22; }
QFrame[kind="device-footer"] {
    background: $card; border: none; border-top: 1px solid $line;
    border-bottom-left-radius: @15; border-bottom-right-radius: @15;
}
QFrame[kind="knock"] {
    background: $card; border: none; border-top: 1px solid $line;
    border-bottom-left-radius: @15; border-bottom-right-radius: @15;
}
QFrame[kind="knock"][small="true"] { border-radius: 0; }
QFrame[kind="call"] QFrame[kind="knock"] { background: $call_bubble; border-color: $call_line; }
QLabel[kind="knock-glyph"] { background: $navy_soft; border-radius: @8; }
QFrame[kind="call"] QLabel[kind="knock-glyph"] { background: $call_line; }
QFrame[kind="device-tabs"] {
    background: $card; border: none; border-bottom: 1px solid $line;
}
QFrame[kind="face"] { background: $paper; border: 1px solid $line; border-radius: @16; }
QLabel[kind="address"] {
    font-size: @13; color: $ink; background: $card; border: 1px solid $line;
    border-radius: @14; padding: @4 @14;
}
QLabel[kind="field"] {
    color: $ink; background: $card; border: 1px solid $line; border-radius: @8;
    padding: @7 @12;
}
QFrame[kind="bubble"] { background: $card; border: 1px solid $line; border-radius: @10; }
QFrame[kind="bubble-self"] { background: $bubble_self; border: none; border-radius: @10; }
QFrame[kind="bubble"][flagged="true"] { border: 2px solid $red; }
QFrame[kind="note-red"] { background: transparent; border: none; border-left: 3px solid $red; }
QFrame[kind="note-jade"] { background: transparent; border: none; border-left: 3px solid $jade; }
QFrame[kind="note-amber"] { background: transparent; border: none; border-left: 3px solid $amber; }
QFrame[kind="call"] {
    border: none; border-radius: @16;
    background: qlineargradient(x1: 0, y1: 0, x2: 0, y2: 1,
        stop: 0 $call_ground, stop: 1 $call_ground_2);
}
QFrame[kind="device"][small="true"], QFrame[kind="face"][small="true"] {
    border: none; border-radius: 0;
}
QFrame[kind="call"][small="true"] { border-radius: 0; }
QFrame[kind="device-footer"][small="true"] { border-radius: 0; }
QFrame[kind="ring-card"] {
    border: 1px solid $call_line; border-radius: @16;
    background: qlineargradient(x1: 0, y1: 0, x2: 0, y2: 1,
        stop: 0 $call_ground, stop: 1 $call_ground_2);
}
QFrame[kind="ring-card"][strip="true"] { border-radius: 0; }
QFrame[kind="ring-card"] QLabel { color: $call_ink; }
QFrame[kind="ring-card"] QLabel[role="muted"] { color: $call_muted; }
QFrame[kind="ring-card"] QLabel[role="keycap"] { color: $call_ink; background: $call_line; }
QFrame[kind="call"] QLabel { color: $call_ink; }
QFrame[kind="call"] QLabel[role="muted"] { color: $call_muted; }
QFrame[kind="call"] QLabel[role="keycap"] { color: $call_ink; background: $call_line; }
QFrame[kind="call-footer"], QFrame[kind="call"] QFrame[kind="device-tabs"] {
    background: transparent; border: none;
}
QFrame[kind="caption"] { background: $call_bubble; border: none; border-radius: @12; }
QFrame[kind="booth"] { background: $navy; border: none; }
QFrame[kind="booth"] QLabel { color: $on_navy; }
QFrame[kind="booth"] QLabel[role="muted"] { color: $on_navy_muted; }
QFrame[kind="booth"] QFrame[kind="card"] QLabel { color: $ink; }
QFrame[kind="booth"] QFrame[kind="card"] QLabel[role="muted"] { color: $muted; }
QFrame[kind="booth"] QFrame[kind="card"] { border: none; border-radius: @16; }
"""
