"""The sheet a situation is printed on: A4 across, two columns, a margin for the pen."""

from typing import Final

PAGE: Final = """<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<title>{title}</title>
<style>
@page {{ size: A4 landscape; margin: 12mm }}
body {{ font: 10.5pt/1.55 sans-serif; max-width: 270mm; margin: auto }}
h1 {{ font-size: 17pt; margin: 0 0 3mm }}
h2 {{ font-size: 13pt; margin: 5mm 0 2mm; border-bottom: 1px solid #444 }}
h3 {{ font-size: 10.5pt; margin: 4mm 0 1mm; break-after: avoid }}
p {{ margin: 0.5mm 0 }}
small {{ color: #555; font-size: 8pt }}
i {{ font-style: normal; font-weight: 600 }}
th {{ text-align: left; vertical-align: top; padding-right: 4mm; white-space: nowrap; font-weight: 600 }}
.columns {{ display: flex; gap: 8mm }}
.column {{ flex: 1 1 0; min-width: 0; padding-right: 14mm; border-right: 1px dotted #999 }}
.line, .choice {{ break-inside: avoid; margin: 1.5mm 0 }}
.choice {{ border-left: 2px solid #bbb; padding-left: 2.5mm }}
.card {{ border: 1px solid #bbb; padding: 1mm 2mm; margin: 1mm 0 }}
.mark {{ font-size: 9pt; padding-left: 3mm; border-left: 3px solid #999 }}
.mark.decisive, .mark.common {{ border-color: #b3261e }}
.mark.proof {{ border-color: #1f6e43 }}
.mark.fake_proof, .mark.misleading {{ border-style: dashed }}
.why {{ font-size: 9pt; color: #333 }}
</style>
<h1>{title}</h1>
<table>
{card}
</table>
<h2>{opening_title}</h2>
<div class="column">
{opening}
</div>
<div class="columns">
{tellings}
</div>
<h2>{facts_title}</h2>
<div class="columns">
{facts}
</div>
</html>
"""
"""Filled by `str.format` with texts that are escaped; plain HTML, nothing of it is fetched or run."""
