import tomllib
from importlib.resources import files

import pytest

from bot.features.onboarding import TEMPLATES
from bot.toml_lines import line_numbers

DOCUMENT = '''\
# A comment with [brackets] and "quotes
a = 1 # another = one

[table]
text = """
b = 2
[[not.a.table]]
"""
list = [
  1, # ]
  2,
]
"quoted key" = 'x'
inline = { one = "}", two = 2 }

[[step]]
id = "x"
[step.title]
en = "A \\"word\\""
[[step.interest]]
id = "y"
[[step]]
[step.title]
en = """a "" b\\""" c"""
dotted.key = true
[[step.interest]]
[[step.interest]]
id = "z"
'''


def test_every_key_and_table_is_found_on_its_line() -> None:
    assert tomllib.loads(DOCUMENT)
    found = line_numbers(DOCUMENT)
    lines = DOCUMENT.split("\n")
    expected = {
        "a": "a = 1",
        "table": "[table]",
        "table.text": 'text = """',
        "table.list": "list = [",
        "table.quoted key": '"quoted key"',
        "table.inline": "inline",
        "step.0": "[[step]]",
        "step.0.title.en": 'en = "A',
        "step.0.interest.0.id": 'id = "y"',
        "step.1.title.en": 'en = """a',
        "step.1.title.dotted.key": "dotted.key",
        "step.1.interest.1.id": 'id = "z"',
    }
    assert {
        path: lines[found[path] - 1].startswith(start) for path, start in expected.items()
    } == dict.fromkeys(expected, True)
    assert "table.b" not in found
    assert "not" not in found


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_text_of_a_shipped_flow_is_found(name: str) -> None:
    document = (files("bot.features.onboarding") / "content" / f"{name}.toml").read_text("utf-8")
    found = line_numbers(document)
    for number, step in enumerate(tomllib.loads(document)["step"]):
        line = document.split("\n")[found[f"step.{number}.id"] - 1]
        assert line == f'id = "{step["id"]}"'
