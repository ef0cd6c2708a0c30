"""The long test: lively servers, one per cent of every fault, and a count of what was doubled or lost."""
