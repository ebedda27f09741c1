"""Rules for the stage around the device: header, dock, panels, sheets; see ``sheet_surfaces``."""

DESK = """
QFrame[kind="scrim"] { background: rgba(14, 20, 30, 150); border: none; }
QFrame[kind="sheet"] { background: $card; border: 1px solid $line; border-radius: @16; }
QFrame[kind="header-golden"] {
    background: $red_soft; border: none; border-bottom: 2px solid $red;
}
QFrame[kind="header-golden"] QLabel, QFrame[kind="header-golden"] QLabel[role="muted"] {
    color: $red_text;
}
QFrame[kind="header-golden"] QLabel[role="lead16"] { color: $ink; }
QFrame[kind="header-golden"] QAbstractButton[kind="quiet"] { color: $ink; }
QFrame[kind="header"][small="true"] QAbstractButton[kind="quiet"],
QFrame[kind="header-golden"][small="true"] QAbstractButton[kind="quiet"] { padding: @1 @6; }
QFrame[kind="evidence-row"] {
    background: transparent; border: none; border-bottom: 1px dashed $line;
}
QFrame[kind="bar-part"] { background: transparent; border: none; }
QFrame[kind="bar"] { background: $card; border: none; border-top: 1px solid $line; }
QLabel[role="dock-name"] { font-size: @13; color: $muted; }
QLabel[role="dock-name"][tone="navy"] { color: $navy_text; font-weight: 700; }
QLabel[kind="toast"] {
    font-size: @14; color: $card; background: $ink; border-radius: @8; padding: @8 @16;
}
QLabel[kind="chip-doubt"] {
    font-size: @12; font-weight: 700; color: $red_text; background: transparent; padding: @2 @10 @2 @8;
}
QLabel[kind="chip-proof"] {
    font-size: @12; font-weight: 700; color: $jade_text; background: transparent; padding: @2 @10;
}
QLabel[role="side-doubt"] { font-size: @14; font-weight: 700; color: $red_text; }
QLabel[role="side-proof"] { font-size: @14; font-weight: 700; color: $jade_text; }
QFrame[kind="divider"] { background: $line; border: none; }
QAbstractButton[kind="action"]:checked {
    background: $navy_soft; border-color: $navy_text; color: $navy_text; font-weight: 700;
}
QAbstractButton[kind="dock"][slim="true"] { min-height: @44; padding: @2 @4; }
QAbstractButton[kind="dock-tab"] {
    font-weight: 400; color: $muted; background: transparent; border: none; border-radius: 0;
    border-bottom: 2px solid transparent; padding: 0; min-height: 36px;
}
QAbstractButton[kind="dock-tab"]:hover { background: $navy_soft; border-bottom-color: $line; }
QAbstractButton[kind="dock-tab"]:checked { border-bottom: 2px solid $navy_text; }
QAbstractButton[kind="dock-tab"]:focus {
    background: $navy_soft; border: 2px solid $navy_text; border-radius: @4;
}
QAbstractButton[kind="chip-navy"] {
    font-size: @12; font-weight: 400; color: $navy_text; background: $navy_soft;
    border: 1px solid $navy_soft; border-radius: @10; padding: @1 @9; min-height: @17;
}
QAbstractButton[kind="chip-navy"]:hover { border-color: $navy_2; }
QAbstractButton[kind="chip-navy"]:focus { border: 2px solid $navy_text; padding: 0 @8; }
QAbstractButton[kind="choice"] {
    font-weight: 400; text-align: left; color: $ink; background: $card;
    border: 1px solid $line; border-radius: @8; padding: @8 @12; min-height: @22;
}
QAbstractButton[kind="choice"]:hover { background: $navy_soft; border-color: $navy_2; }
QAbstractButton[kind="choice"]:pressed { border-color: $navy_text; }
QAbstractButton[kind="choice"]:checked {
    font-weight: 700; color: $navy_text; background: $navy_soft; border-color: $navy_text;
}
QAbstractButton[kind="choice"]:focus { border: 2px solid $navy_text; padding: @7 @11; }
QAbstractButton[kind="choice"]:disabled { color: $muted; background: $paper; }
QAbstractButton[kind="remove"] {
    font-size: @14; font-weight: 400; color: $muted; background: transparent;
    border: 1px solid transparent; border-radius: @6; padding: 0; min-height: @20;
    min-width: @20;
}
QAbstractButton[kind="remove"]:hover { color: $red_text; background: $red_soft; }
QAbstractButton[kind="remove"]:focus { color: $ink; border: 2px solid $navy_text; }
QAbstractButton[kind="dial"] { padding: @6 0; }
QAbstractButton[kind="dial"]:focus, QAbstractButton[kind="dial"]:checked:focus {
    padding: @5 0;
}
QAbstractButton[kind="dial"][dense="true"] { padding: @2 0; min-height: @20; }
QFrame[kind="sheet"] QAbstractButton[kind="dial"] { min-height: 38px; }
QFrame[kind="bar"] QAbstractButton[kind="dial"] { padding: 0; min-height: 38px; }
QFrame[kind="bar"] QAbstractButton[kind="action"],
QFrame[kind="bar"] QAbstractButton[kind="danger"] { min-height: 26px; padding: 6px @6; }
QFrame[kind="bar"] QAbstractButton[kind="action"]:focus,
QFrame[kind="bar"] QAbstractButton[kind="danger"]:focus { padding: 5px @5; }
QFrame[kind="device-header"][small="true"] QAbstractButton[kind="quiet"] {
    min-height: 28px; padding: @1 @6;
}
QPlainTextEdit[kind="code"] {
    color: $ink; background: $card; border: 1px solid $line; border-radius: @8; padding: 0;
}
QPlainTextEdit[kind="code"]:focus { border: 2px solid $navy_text; padding: 0; }
QScrollArea[kind="graph"] { background: $paper; border: 1px solid $line; border-radius: @8; }
QTextBrowser[kind="reader"] { background: transparent; border: none; }
QAbstractButton[kind="link"] {
    font-size: @14; font-weight: 400; text-align: left; color: $navy_text;
    background: transparent; border: 2px solid transparent; border-radius: @4; padding: @1 0;
    min-height: @18;
}
QAbstractButton[kind="link"]:hover { text-decoration: underline; }
QAbstractButton[kind="link"]:focus { border-color: $navy_text; }
"""
