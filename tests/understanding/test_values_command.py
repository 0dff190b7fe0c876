import json
import subprocess
import sys

import pytest

COMMAND = [sys.executable, "-m", "understanding"]


def answers(lines):
    done = subprocess.run(COMMAND, input="\n".join(lines).encode(), capture_output=True, timeout=60, check=True)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_each_line_is_answered_in_order():
    lines = [
        '{"type": "integer", "lang": "ary", "text": "جوج"}',
        '{"type": "money_month", "lang": null, "text": "2000 ريال"}',
        '{"type": "date", "text": "mzyad f 1960"}',
        '{"type": "yesno", "text": "wakha"}',
        '{"type": "phone", "text": "٠٦ ١٢ ٣٤ ٥٦ ٧٨"}',
        '{"type": "money_month", "text": "100 wla 200"}',
    ]
    read = answers(lines)
    assert [answer["value"] for answer in read] == [2, 100, "1960", "yes", "0612345678", None]
    assert (read[-1]["status"], read[-1]["readings"]) == ("ambiguous", [100, 200])


@pytest.mark.parametrize(
    "bad",
    [
        "not json",
        "[]",
        "12",
        "{}",
        '{"type": "colour", "text": "x"}',
        '{"type": [], "text": "x"}',
        '{"type": "integer"}',
        '{"type": "integer", "text": 3}',
        '{"type": "integer", "text": "3", "lang": 4}',
        "[" * 100_000,
        '{"type": "integer", "text": "' + "9" * 1_000_001 + '"}',
    ],
    ids=lambda bad: bad[:40],
)
def test_a_bad_line_is_answered_by_an_error_and_the_next_one_is_read(bad):
    first, second = answers([bad, '{"type": "integer", "text": "3"}'])
    assert set(first) == {"error"}
    assert second["value"] == 3


def test_bytes_that_are_no_text_do_not_stop_the_stream():
    done = subprocess.run(
        COMMAND, input=b'\xff\xfe\n{"type": "integer", "text": "3"}\n', capture_output=True, timeout=60, check=True
    )
    assert [set(json.loads(line)) >= {"error"} for line in done.stdout.splitlines()] == [True, False]


def test_an_answer_comes_before_the_next_line_is_sent():
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        for text, value in (("3", 3), ("jouj", 2)):
            process.stdin.write(json.dumps({"type": "integer", "text": text}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["value"] == value
        process.stdin.close()
        assert process.wait(timeout=30) == 0
