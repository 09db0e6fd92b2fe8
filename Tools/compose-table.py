#!/usr/bin/env python3
"""Makes the table of Compose's keys and types from the schema of the Compose Specification.

    python3 Tools/compose-table.py compose-spec.json > Sources/Simulator/Docker/Compose/ComposeSchema+Data.swift

Only what decides whether a file is accepted is kept, under short keys: t types, p members, n members of
other names, w whether any name will do, x whether names with x- are allowed too, a whether all others are, r required members, i elements,
u whether they are unique, o alternatives, e values, l and h limits, f format, d another definition.
"""
import json
import sys


def short(schema):
    result = {}
    if "$ref" in schema:
        result["d"] = schema["$ref"].split("/")[-1]
    kind = schema.get("type")
    if kind:
        result["t"] = kind if isinstance(kind, str) else " ".join(kind)
    if "properties" in schema:
        result["p"] = {name: short(inner) for name, inner in schema["properties"].items()}
    for pattern, inner in schema.get("patternProperties", {}).items():
        if pattern == "^x-":
            result["x"] = 1
        else:
            result["n"] = short(inner)
            if pattern == ".+":
                result["w"] = 1
    if schema.get("type") == "object" or "properties" in schema:
        more = schema.get("additionalProperties", True)
        if isinstance(more, dict):
            result["n"] = short(more)
        elif more:
            result["a"] = 1
    if "required" in schema:
        result["r"] = " ".join(schema["required"])
    if "items" in schema:
        result["i"] = short(schema["items"])
    if schema.get("uniqueItems"):
        result["u"] = 1
    if "oneOf" in schema:
        result["o"] = [short(inner) for inner in schema["oneOf"]]
    if "enum" in schema:
        result["e"] = " ".join(str(value) for value in schema["enum"])
    if "minimum" in schema:
        result["l"] = schema["minimum"]
    if "maximum" in schema:
        result["h"] = schema["maximum"]
    if schema.get("format") == "duration":
        result["f"] = 1
    return result


def main():
    schema = json.load(open(sys.argv[1]))
    table = {name: short(inner) for name, inner in schema["definitions"].items()}
    top = dict(schema)
    top.pop("definitions")
    table["file"] = short(top)
    text = json.dumps(table, separators=(",", ":"))
    print("/// The keys of Compose files and what may stand behind them, as `Tools/compose-table.py` makes it.")
    print("let composeSchema: StaticString = #\"\"\"")
    while text:
        print("  " + text[:96] + ("\\#" if len(text) > 96 else ""))
        text = text[96:]
    print("  \"\"\"#")


main()
