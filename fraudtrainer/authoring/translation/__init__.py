"""The work of translators: how far each file is, tables out to them and back."""
