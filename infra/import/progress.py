"""A bar on a terminal, a line at each tenth elsewhere."""

import sys
import threading
import time

WIDTH = 30


class Progress:
    """Counts rows from many threads."""

    def __init__(self, total, out=None, clock=time.monotonic):
        self.total = total
        self.out = out or sys.stderr
        self.clock = clock
        self.began = clock()
        self.drawn = 0.0
        self.loaded = 0
        self.refused = 0
        self.lock = threading.Lock()

    def step(self, loaded):
        with self.lock:
            self.loaded += loaded
            self.refused += not loaded
            self.draw()

    def draw(self):
        done = self.loaded + self.refused
        if self.out.isatty():
            if self.clock() - self.drawn > 0.1 or done == self.total:
                self.drawn = self.clock()
                filled = WIDTH * done // max(1, self.total)
                self.out.write(f"\r[{'█' * filled}{' ' * (WIDTH - filled)}] {self.words(done)}  ")
                self.out.flush()
        elif done * 10 // max(1, self.total) > (done - 1) * 10 // max(1, self.total):
            print(self.words(done), file=self.out)

    def words(self, done):
        rate = done / max(0.001, self.clock() - self.began)
        left = (self.total - done) / max(0.001, rate)
        return f"{done:,} of {self.total:,}, {self.refused:,} refused, {rate:,.0f} a second, {left:,.0f} s left"

    def end(self):
        if self.out.isatty() and self.total:
            self.out.write("\n")
