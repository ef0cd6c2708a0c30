"""What Teahouse costs, measured beside a bare discord.py bot in the same run: `make bench`.

Figures of one machine mean little elsewhere, ratios hold. docs/benchmarks.md says what each of them is.
"""
