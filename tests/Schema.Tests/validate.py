"""Answers for each line of standard input, a JSON value, whether the schema accepts it: valid or invalid, and why."""
import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
for line in sys.stdin.buffer:
    error = next(validator.iter_errors(json.loads(line)), None)
    print("valid" if error is None else "invalid " + json.dumps([list(error.absolute_path), error.validator]))
