"""Writes the few shapes of YAML that the import form needs: one entry a line where it fits, else one key a line."""

import datetime
import json
import re

WIDTH = 200
PLAIN = re.compile(r"[0-9A-Za-z_\u4e00-\u9fff《（“〔「][0-9A-Za-z_\u4e00-\u9fff〔〕《》（）“”「」、，。；：—·/.%-]*")
LIKE_ANOTHER_TYPE = re.compile(r"(?i)[-+.0-9][0-9_.,:eExXoO+-]*|true|false|yes|no|on|off|y|n|null")


def scalar(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, datetime.date)):
        return str(value)
    if PLAIN.fullmatch(value) and not LIKE_ANOTHER_TYPE.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False)


def flow(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return scalar(value)


def entry(value):
    """One list item: in one line, or with one key a line, where a list has one item a line."""
    line = f"  - {flow(value)}\n"
    if len(line) <= WIDTH or not isinstance(value, dict):
        return line
    text = ""
    for key, item in value.items():
        head = "  - " if not text else "    "
        whole = f"{head}{key}: {flow(item)}\n"
        if len(whole) > WIDTH and isinstance(item, list):
            whole = f"{head}{key}:\n" + "".join(f"      - {flow(one)}\n" for one in item)
        text += whole
    return text


def document(comment, sections):
    """`sections`: pairs of (key, list of entries or a scalar); empty lists are left out."""
    text = "".join(f"# {line}\n" for line in comment)
    for key, value in sections:
        if isinstance(value, list):
            if value:
                text += f"{key}:\n" + "".join(entry(one) for one in value)
        else:
            text += f"{key}: {scalar(value)}\n"
    return text
