"""Calendar files read back by the icalendar package: every rule of RFC 5545 that it checks, and the days themselves.

usage: ics_test.py PROGRAM REPOSITORY
"""
import datetime
import pathlib
import subprocess
import sys

import icalendar

OFFER = """
title = "Líne, fold; and \\\\ escape: a title that is long enough to make a content line run past its seventy-five octets"
playbook = "p.toml"
[offer]
employer = "Äcme, Inc.; \\"the\\" one"
role = "Senior\\\\AI"
start = 2026-08-31
applied = 2026-07-01
expires = 2026-08-14
base_salary = 170_000
[offer.sign_on]
amount = 30_000
[offer.bonus]
rate = "10%"
[[offer.grants]]
shares = 4800
[[offer.grants.acceleration]]
trigger = "impact"
[[offer.grants]]
kind = "iso"
name = "options"
shares = 481
strike = 1.25
[company]
valuation = "1B"
fully_diluted_shares = 10_000_000
[projection]
quarterly_scores = [85]
"""
PLAYBOOK = """
title = "Playbook"
[calendar]
screen_by_day = 2
debrief_by_day = 14
offer_day = 21
[[calendar.rounds]]
name = "Panel, two hours"
day = 9
minutes = 120
"""
EXPECTED = {  # how a summary begins: its first day
    "First day": "2026-08-31",
    "Cliff: 1\N{NO-BREAK SPACE}200".replace("\N{NO-BREAK SPACE}", ","): "2027-08-31",
    "Acceleration clause of grant 1 is judged": "2027-08-31",
    "The sign-on bonus is yours": "2027-08-31",
    "The offer expires": "2026-08-14",
    "Screen by today": "2026-07-03",
    "Panel, two hours": "2026-07-10",
    "Debrief by today": "2026-07-15",
    "Offer day": "2026-07-22",
    "Options of options expire": "2036-08-31",
    "Bonus day, quarter 1": "2026-11-30",
}


def fail(message):
    print("FAIL ", message)
    return 1


def read(program, files, *more):
    run = subprocess.run([program, "project", *map(str, files), "--format", "ics", *more], capture_output=True, check=True)
    return run.stdout


def faults_of(text):
    """What is wrong with the bytes of a calendar."""
    lines = text.split(b"\r\n")
    if b"\n" in b"".join(lines) or lines[-1] != b"":
        yield "a line does not end in CRLF"
    if any(len(line) > 75 for line in lines):
        yield "a line is longer than 75 octets"
    for line in lines:
        line.decode("utf-8")  # no character is cut
    calendar = icalendar.Calendar.from_ical(text)
    if calendar.errors or not calendar.get("prodid") or calendar.get("version") != "2.0":
        yield f"the calendar: {calendar.errors}"
    uids = set()
    for event in calendar.walk("VEVENT"):
        if event.errors:
            yield f"{event.get('summary')}: {event.errors}"
        if not isinstance(event.decoded("dtstart"), datetime.date) or event.decoded("dtend") <= event.decoded("dtstart"):
            yield f"{event['summary']}: its days"
        if event.decoded("dtstamp").tzinfo is None:
            yield f"{event['summary']}: its stamp is not in UTC"
        uids.add(str(event["uid"]))
        for alarm in event.walk("VALARM"):
            if alarm["action"] != "DISPLAY" or not isinstance(alarm.decoded("trigger"), datetime.timedelta):
                yield f"{event['summary']}: a reminder"
    if len(uids) != len(calendar.walk("VEVENT")):
        yield "a UID comes twice"


def main(program, repository):
    import tempfile
    with tempfile.TemporaryDirectory() as folder:
        offer = pathlib.Path(folder, "o.toml")
        offer.write_text(OFFER)
        pathlib.Path(folder, "p.toml").write_text(PLAYBOOK)
        text = read(program, [offer])
        later = read(program, [offer], "--as-of", "2026-12-24")
        failed = 0
        cases = [text, later, read(program, [offer, *pathlib.Path(repository, "tests/cases/plan/flagship").glob("[or]*r.toml")])]
        for case in cases:
            for fault in faults_of(case):
                failed += fail(fault)
        events = icalendar.Calendar.from_ical(text).walk("VEVENT")
        for begins, day in EXPECTED.items():
            found = [e for e in events if str(e["summary"]).startswith(begins)]
            if not found or found[0].decoded("dtstart").isoformat() != day:
                failed += fail(f"{begins}: {[e.decoded('dtstart') for e in found]}, not {day}")
        uids = []
        for name, employer in (("a", "One"), ("b", "Two")):
            pathlib.Path(folder, name).mkdir()
            pathlib.Path(folder, name, "offer.toml").write_text(
                f'[offer]\nemployer = "{employer}"\nstart = 2027-01-01\nbase_salary = 100_000\n')
            calendar = icalendar.Calendar.from_ical(read(program, [pathlib.Path(folder, name, "offer.toml")]))
            uids.append({str(e["uid"]) for e in calendar.walk("VEVENT")})
        if uids[0] & uids[1]:
            failed += fail("the calendars of two employers share a UID")
        every = icalendar.Calendar.from_ical(read(program, [offer], "--all")).walk("VEVENT")
        if len(every) <= len(events):
            failed += fail("--all shows no more than the days worth noting")
        if text.replace(b"20260831T000000Z", b"20261224T000000Z") != later:
            failed += fail("--as-of changes more than the stamp")
        print(f"{len(EXPECTED) + len(cases) + 3 - failed} passed, {failed} failed")
        return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
