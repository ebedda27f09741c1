"""What the pages share: text, buttons, sheets, scrolling pages, and how they follow a change of look."""
