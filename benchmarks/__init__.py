"""Commands that print ratios of time and size on this machine. No test depends on them.

Run all with `make benchmarks`, or one with `python -m benchmarks NAME`.
"""
