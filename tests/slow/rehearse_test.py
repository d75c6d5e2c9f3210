#!/usr/bin/env python3
"""rehearse_test.py PARLEY SOURCES: a rehearsal in a terminal is answered, and ends with Ctrl-C (130) or with its input (0)."""
import os, pty, select, sys, time

program, sources = sys.argv[1:]
offer = sources + "/scenarios/as-offered.toml"
SAID = b"They say:"


def play(typed):
    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(program, [program, "rehearse", offer, "--rounds", "2"])
    out, asked, limit = b"", 0, time.time() + 60
    typed = list(typed)
    while time.time() < limit:
        ready, _, _ = select.select([terminal], [], [], 0.2)
        if ready:
            try:
                out += os.read(terminal, 4096)
            except OSError:  # the other end is closed
                break
        if typed and out.count(SAID) > asked:
            asked += 1
            time.sleep(0.5)  # the question is asked before the answer is awaited
            os.write(terminal, typed.pop(0))
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status), out.decode()


def expect(what, held):
    if not held:
        sys.exit(f"rehearse_test.py: {what}")


code, _ = play([b"\x03"])
expect(f"Ctrl-C at the first question gives 130, not {code}", code == 130)
code, out = play([b"I hope for more.\n\n", b"\x03"])
expect("an answer is read before Ctrl-C", code == 130 and "weak-words" in out)
code, out = play([b"I hope for more.\n\n", b"Thank you.\n\n"])
expect("two answers are two rounds", code == 0 and "after 2 answers" in out)
code, out = play([b"\x04"])
expect("the end of the input ends the rehearsal", code == 0)
