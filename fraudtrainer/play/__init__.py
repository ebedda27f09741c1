"""One sitting: inputs, events, state, score and debrief. Pure: no clock, no files, no Qt."""
