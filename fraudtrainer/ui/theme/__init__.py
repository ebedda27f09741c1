"""How everything looks: colours and sizes (tokens), one style sheet, fonts and icons."""
