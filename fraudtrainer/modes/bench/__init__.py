"""The author's bench without Qt: files, findings, plans, proofs and trials."""
