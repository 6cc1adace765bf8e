"""Reads messages with Python's own parser: one path to a line on stdin, one JSON object to a line on stdout."""
import base64
import json
import re
import sys
from email import policy
from email.parser import BytesParser


def defects(part):
    found = [repr(d) for d in part.defects] + [f"{name}: {d!r}" for name, value in part.items() for d in getattr(value, "defects", [])]
    return found + [d for inner in part.iter_parts() for d in defects(inner)] if part.is_multipart() else found


def leaf(part):
    return {
        "type": part.get_content_type(),
        "charset": part.get_content_charset(),
        "method": part.get_param("method"),
        "encoding": part["Content-Transfer-Encoding"],
        "disposition": part.get_content_disposition(),
        "name": part.get_filename(),
        "content": base64.b64encode(part.get_payload(decode=True)).decode(),
    }


def address(header):
    return [{"name": a.display_name, "email": a.addr_spec} for a in header.addresses] if header else []


def read(raw):
    mail = BytesParser(policy=policy.default).parsebytes(raw)
    return {
        "headers": [{"name": name, "value": str(value)} for name, value in mail.items()],
        "from": address(mail["From"]),
        "to": address(mail["To"]),
        "replyTo": address(mail["Reply-To"]),
        "date": mail["Date"].datetime.isoformat() if mail["Date"] else None,
        "shape": [part.get_content_type() for part in mail.walk()],
        "parts": [leaf(part) for part in mail.walk() if not part.is_multipart()],
        "defects": defects(mail),
        "longestLine": max(len(line) for line in raw.split(b"\r\n")),
        "loneBreaks": len(re.findall(rb"(?<!\r)\n|\r(?!\n)", raw)),
        "eightBit": sum(1 for b in raw if b > 126),
    }


for path in sys.stdin.read().splitlines():
    with open(path, "rb") as file:
        print(json.dumps(read(file.read())))
