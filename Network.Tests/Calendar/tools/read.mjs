// Reads calendars with ical.js: a JSON list of texts on standard input, a list of what they say on standard output (ReadCalendar.cs).
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';

// What the parser does not know it leaves escaped.
ICAL.design.icalendar.property['x-wr-calname'] = { defaultType: 'text' };

const text = (component, name) => component.getFirstPropertyValue(name);
const moment = (component, name) => text(component, name)?.toUnixTime() ?? null;

function person(component, name) {
  const property = component.getFirstProperty(name);
  if (!property) return null;
  const parameter = (of) => property.getParameter(of) ?? null;
  return { name: parameter('cn'), address: property.getFirstValue(), status: parameter('partstat'), rsvp: parameter('rsvp') };
}

function entry(component) {
  return {
    uid: text(component, 'uid'),
    sequence: text(component, 'sequence'),
    stamp: moment(component, 'dtstamp'),
    start: moment(component, 'dtstart'),
    end: moment(component, 'dtend'),
    zone: component.getFirstProperty('dtstart').getParameter('tzid') ?? 'UTC',
    summary: text(component, 'summary'),
    description: text(component, 'description'),
    location: text(component, 'location'),
    url: text(component, 'url'),
    status: text(component, 'status'),
    transparency: text(component, 'transp'),
    organizer: person(component, 'organizer'),
    attendee: person(component, 'attendee'),
  };
}

function calendar(ics) {
  const component = new ICAL.Component(ICAL.parse(ics));
  return {
    method: text(component, 'method'),
    name: text(component, 'x-wr-calname'),
    refresh: text(component, 'refresh-interval')?.toString() ?? null,
    entries: component.getAllSubcomponents('vevent').map(entry),
  };
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(calendar)));
