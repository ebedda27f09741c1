"""Rules for fields, lists, tables, menus and bars; see ``sheet_surfaces`` for the notation."""

FIELDS = """
QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {
    font-size: @14; color: $ink; background: $card; border: 1px solid $edge;
    border-radius: @8; padding: @6 @10; min-height: @22;
    selection-background-color: $navy_2; selection-color: $on_navy;
    placeholder-text-color: $muted;
}
QLineEdit:hover, QTextEdit:hover, QPlainTextEdit:hover, QComboBox:hover,
QAbstractSpinBox:hover { border-color: $navy_2; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QComboBox:focus,
QAbstractSpinBox:focus { border: 2px solid $navy_text; padding: @5 @9; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled,
QAbstractSpinBox:disabled { color: $faint; background: $paper; border-color: $line; }
QLineEdit[invalid="true"], QTextEdit[invalid="true"] { border: 2px solid $red; padding: @5 @9; }
QLineEdit QToolButton, QLineEdit QToolButton:hover, QLineEdit QToolButton:focus {
    border: none; background: transparent; padding: 0; min-height: 0;
}
QTextBrowser { background: transparent; border: none; padding: 0; }
QTextBrowser:focus { border: none; padding: 0; }
QAbstractSpinBox { padding-right: @24; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    width: @24; border: none; background: transparent;
}
QAbstractSpinBox::up-arrow { image: url("fttheme:chevron-up.svg"); width: @14; height: @14; }
QAbstractSpinBox::down-arrow { image: url("fttheme:chevron-down.svg"); width: @14; height: @14; }
QComboBox { padding-right: @32; }
QComboBox:focus { padding-right: @31; }
QComboBox::drop-down { border: none; width: @32; }
QComboBox::down-arrow { image: url("fttheme:chevron-down.svg"); width: @18; height: @18; }
QComboBox QAbstractItemView {
    color: $ink; background: $card; border: 1px solid $line; padding: @4; outline: none;
    selection-background-color: $navy_soft; selection-color: $ink;
}
QComboBox QAbstractItemView::item { min-height: @32; padding: 0 @8; }
QRadioButton, QCheckBox {
    font-size: @14; background: transparent; spacing: @8; padding: @4 @6;
    border: 2px solid transparent; border-radius: @6; min-height: @22;
}
QRadioButton:focus, QCheckBox:focus { border-color: $navy_text; }
QRadioButton:disabled, QCheckBox:disabled { color: $faint; }
QRadioButton::indicator { width: @16; height: @16; border-radius: @9; }
QRadioButton::indicator:unchecked { background: $card; border: 1px solid $muted; }
QRadioButton::indicator:unchecked:hover { border: 1px solid $navy_text; }
QRadioButton::indicator:checked {
    width: @8; height: @8; background: $card; border: @5 solid $navy_text;
}
QCheckBox::indicator { width: @16; height: @16; border-radius: @4; }
QCheckBox::indicator:unchecked { background: $card; border: 1px solid $muted; }
QCheckBox::indicator:unchecked:hover { border: 1px solid $navy_text; }
QCheckBox::indicator:checked {
    background: $navy_2; border: 1px solid $navy_2; image: url("fttheme:tick.svg");
}
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled {
    background: $track; border-color: $faint;
}
QSlider { min-height: @24; min-width: @24; }
QSlider::groove:horizontal { height: @4; background: $track; border-radius: @2; }
QSlider::sub-page:horizontal { background: $navy_2; border-radius: @2; }
QSlider::handle:horizontal {
    width: @16; height: @16; margin: -@7 0; background: $card;
    border: 2px solid $navy_2; border-radius: @9;
}
QSlider::handle:horizontal:hover { background: $navy_soft; }
QSlider:focus { border: 2px solid $navy_text; border-radius: @6; }
QSlider::sub-page:horizontal:disabled { background: $faint; }
QProgressBar {
    background: $track; border: none; border-radius: @4; min-height: @8; max-height: @8;
    color: transparent;
}
QProgressBar::chunk { background: $jade; border-radius: @4; }
QProgressBar[tone="amber"]::chunk { background: $amber; }
QProgressBar[tone="red"]::chunk { background: $red; }
QProgressBar[tone="navy"]::chunk { background: $navy_2; }
"""

LISTS = """
QScrollArea, QListView, QTreeView, QTableView, QGraphicsView {
    background: transparent; border: none;
}
QScrollArea > QWidget > QWidget { background: transparent; }
QListView, QTreeView, QTableView {
    outline: none; selection-background-color: $navy_soft; selection-color: $ink;
}
QListView:focus, QTreeView:focus { border: none; }
QTableView { gridline-color: transparent; alternate-background-color: $paper; }
QTableView::item {
    border: none; border-bottom: 1px solid $line; padding: @4 @8;
}
QTableView::item:selected { background: $navy_soft; color: $ink; }
QTableView::item:focus { background: $navy_soft; color: $navy_text; }
QTableView QTableCornerButton::section { background: transparent; border: none; }
QHeaderView {
    background: transparent; border: none;
    qproperty-defaultAlignment: "AlignLeft | AlignVCenter";
}
QHeaderView::section {
    font-size: @13; font-weight: 400; color: $muted; background: transparent; border: none;
    border-bottom: 1px solid $line; padding: @8 @8 @8 @11;
}
QHeaderView::section:hover { color: $navy_text; }
QScrollBar:vertical { background: transparent; width: @10; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: @10; margin: 0; border: none; }
QScrollBar::handle { background: $scroll; border-radius: @3; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::handle:vertical { min-height: @32; margin: @2; }
QScrollBar::handle:horizontal { min-width: @32; margin: @2; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QFrame[kind="call"] QScrollBar::handle { background: $call_line; }
"""

WINDOWS = """
QToolTip {
    font-size: @13; color: $ink; background: $card; border: 1px solid $line; padding: @4 @8;
}
QMenuBar { background: $card; border-bottom: 1px solid $line; }
QMenuBar::item { padding: @6 @10; background: transparent; }
QMenuBar::item:selected { background: $navy_soft; color: $navy_text; }
QMenu { font-size: @14; background: $card; border: 1px solid $line; padding: @4; }
QMenu::item { padding: @8 @24 @8 @16; border-radius: @6; background: transparent; }
QMenu::item:selected { background: $navy_soft; color: $navy_text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: @4 @8; }
QMenu::right-arrow { image: url("fttheme:chevron-right.svg"); width: @16; height: @16; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; border: none; qproperty-drawBase: 0; }
QTabBar::tab {
    font-size: @14; color: $muted; background: transparent; border: none;
    border-bottom: 2px solid transparent; padding: @8 @4; margin-right: @16;
}
QTabBar::tab:hover { color: $navy_text; border-bottom-color: $line; }
QTabBar::tab:selected { color: $navy_text; border-bottom-color: $navy_text; }
QTabBar:focus { border: none; }
QTabBar::tab:selected:focus { background: $navy_soft; }
QSplitter::handle { background: transparent; }
QStatusBar { background: $card; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QGroupBox { border: none; margin-top: @24; font-weight: 700; }
QGroupBox::title { subcontrol-origin: margin; padding: 0; }
"""
