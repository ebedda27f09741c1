"""设置: who trains, how it looks, and what is kept."""
