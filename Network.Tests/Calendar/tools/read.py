"""Reads calendars with icalendar: a JSON list of texts on standard input, a list of what they say on standard output (ReadCalendar.cs)."""

import json
import sys
from datetime import timezone

from icalendar import Calendar


def text(component, name):
    return str(component[name]) if name in component else None


def moment(component, name, zone):
    """Seconds since 1970. A wall-clock time is read by the rules in the file; icalendar itself would take those of its own database."""
    value = component[name]
    if "TZID" not in value.params:
        return int(value.dt.replace(tzinfo=timezone.utc).timestamp())
    return int(zone.localize(value.dt.replace(tzinfo=None), is_dst=None).timestamp())


def person(component, name):
    if name not in component:
        return None
    value = component[name]
    parameter = value.params.get
    return {"name": parameter("CN"), "address": str(value), "status": parameter("PARTSTAT"), "rsvp": parameter("RSVP")}


def entry(component, zone):
    return {
        "uid": text(component, "UID"),
        "sequence": int(component["SEQUENCE"]),
        "stamp": moment(component, "DTSTAMP", zone),
        "start": moment(component, "DTSTART", zone),
        "end": moment(component, "DTEND", zone),
        "zone": component["DTSTART"].params.get("TZID", "UTC"),
        "summary": text(component, "SUMMARY"),
        "description": text(component, "DESCRIPTION"),
        "location": text(component, "LOCATION"),
        "url": text(component, "URL"),
        "status": text(component, "STATUS"),
        "transparency": text(component, "TRANSP"),
        "organizer": person(component, "ORGANIZER"),
        "attendee": person(component, "ATTENDEE"),
    }


def calendar(ics):
    component = Calendar.from_ical(ics)
    zone = component.walk("VTIMEZONE")[0].to_tz()
    refresh = component.get("REFRESH-INTERVAL")
    return {
        "method": text(component, "METHOD"),
        "name": text(component, "X-WR-CALNAME"),
        "refresh": str(refresh) if refresh is not None else None,
        "entries": [entry(e, zone) for e in component.walk("VEVENT")],
    }


calendars = json.loads(sys.stdin.buffer.read().decode("utf-8"))
sys.stdout.write(json.dumps([calendar(c) for c in calendars]))
