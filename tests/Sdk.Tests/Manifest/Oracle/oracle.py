"""What Dispatcharr would list of a manifest, written anew from the description of its loader, to hold the C# reader against.

One base64 line in: the bytes of a file. One JSON line out: legacy, the five texts, fields, actions. Only the standard library.
"""
import base64, json, math, sys

TEXTS = ("name", "version", "description", "author", "help_url")
TYPES = ("string", "number", "boolean", "select", "text", "info")


class Drop(Exception):
    """The entry goes."""


def text(blank):
    def take(value):
        if isinstance(value, bool) or not isinstance(value, (str, int, float)): raise Drop
        value = str(value).strip()
        if "\0" in value or any("\ud800" <= c <= "\udfff" for c in value) or not (value or blank): raise Drop
        return value
    return take


def choice(value):
    if not isinstance(value, str) or value not in TYPES: raise Drop
    return value


def finite(value):
    if isinstance(value, float): return math.isfinite(value)
    return all(map(finite, value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()))


def anything(value):
    if not finite(value): raise Drop
    return value


def number(value):
    if isinstance(value, str) and len(value) > 1000 or isinstance(value, (list, dict)): raise Drop
    try: value = float(value)
    except (ValueError, OverflowError): raise Drop
    return anything(value)


def many(take):
    def each(value):
        if not isinstance(value, list): raise Drop
        return [take(entry) for entry in value]
    return each


def one(required, **members):
    def take(value):
        if not isinstance(value, dict) or any(name not in value for name in required): raise Drop
        out = {}
        for name, member in members.items():
            if name not in value: continue
            if value[name] is None: raise Drop
            out[name] = member(value[name])
        return out
    return take


OPTION = one(("value", "label"), value=text(False), label=text(False))
FIELD = one(
    ("id", "type"), id=text(False), label=text(True), type=choice, default=anything, help_text=text(True), description=text(True), placeholder=text(True),
    input_type=text(True), min=number, max=number, step=number, value=text(True), options=many(OPTION))
ACTION = one(
    ("id", "label"), id=text(False), label=text(False), description=text(True), confirm=anything, button_label=text(True), button_variant=text(True),
    button_color=text(True), events=many(text(False)))


def entries(value, take):
    out = []
    for entry in value if isinstance(value, list) else ():
        try: out.append(take(entry))
        except Drop: pass
    return out


def listing(data):
    try: file = json.loads(data.decode("utf-8"))
    except ValueError: file = None
    legacy = not isinstance(file, dict)
    if legacy: file = {}
    out = {"legacy": legacy}
    for name in TEXTS: out[name] = file.get(name) if isinstance(file.get(name), str) else None
    out["fields"] = entries(file.get("fields"), FIELD)
    out["actions"] = entries(file.get("actions"), ACTION)
    return out


for line in sys.stdin: print(json.dumps(listing(base64.b64decode(line))), flush=True)
