"""Counts what passed and what failed, and says each fault once."""

SHOWN = 20


class Outcome:
    """The last line of a trial is "N passed, N failed"."""

    def __init__(self):
        self.passed = 0
        self.faults = []

    def expect(self, holds, fault):
        if holds:
            self.passed += 1
        else:
            self.faults.append(fault)
        return holds

    def equal(self, found, expected, where):
        return self.expect(found == expected, f"{where}: {found!r} instead of {expected!r}")

    def end(self):
        """Prints the result; answers the exit code."""
        for fault in self.faults[:SHOWN]:
            print(f"  {fault}")
        if len(self.faults) > SHOWN:
            print(f"  and {len(self.faults) - SHOWN} more")
        print(f"{self.passed} passed, {len(self.faults)} failed")
        return 1 if self.faults else 0
