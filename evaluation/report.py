"""The evaluation as one page that needs nothing else: tables, and charts drawn as SVG."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from itertools import starmap

from evaluation import scores
from evaluation.gates import GATES, figures
from evaluation.scores import Understood
from evaluation.values import ValueRow, shares

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1d2b28 }
table { border-collapse: collapse; margin: 1rem 0 }
td, th { padding: .3rem .8rem; border-bottom: 1px solid #ddd; text-align: start }
svg { background: #fbf8f1; border: 1px solid #ddd; margin-inline-end: 1rem } h2 { margin-top: 2rem }
"""


def render(rows: Sequence[Understood], value_rows: Sequence[ValueRow], megabytes: float) -> str:
    """The whole page; `megabytes` is what the parsing process held at the end."""
    answered, right = scores.answered_and_right(rows)
    times = [row.milliseconds for row in rows]
    parts = [
        "<h1>How well Rafiq understands</h1>",
        f"<p>{len(rows)} held-out sentences, {len(value_rows)} typed answers.</p>",
        "<h2>Aims</h2>",
        _table(("figure", "reached", "to reach"), starmap(_aim, figures(rows, value_rows).items())),
        "<h2>Intents</h2>",
        _table(
            ("variety", "sentences", "macro-F1", "accuracy", "language recognised"),
            starmap(_variety, scores.by_variety(rows).items()),
        ),
        f"<p>In scope and answered: {answered:.3f}; of these right: {right:.3f}. Out of scope and refused: "
        f"{scores.out_of_scope_recall(rows):.3f}. Expected calibration error: "
        f"{scores.expected_calibration_error(rows):.3f}. A message takes {scores.percentile(times, 0.5):.1f} ms (p50), "
        f"{scores.percentile(times, 0.99):.1f} ms (p99), the pipe included; the process holds {megabytes:.0f} MB.</p>",
        "<h2>Confidence</h2><p>Left: share right over confidence; on the line it is honest. "
        "Right: share right (upper) and share answered (lower) over the threshold.</p>",
        _chart([[(mean, share) for mean, share, _ in scores.calibration(rows)], [(0.0, 0.0), (1.0, 1.0)]]),
        _chart(_curves(rows)),
        "<h2>Most confused</h2>",
        _table(("meant", "understood", "times"), ((*pair, str(count)) for pair, count in scores.confusions(rows))),
        "<h2>Typed answers</h2>",
        _table(
            ("type", "right", "of"), ((name, f"{share:.3f}", str(n)) for name, (share, n) in shares(value_rows).items())
        ),
        "<h2>Misread answers</h2>",
        _table(("type", "text", "meant", "read"), map(_misread, (row for row in value_rows if not row.right))),
        "<h2>Misunderstood sentences</h2>",
        _table(
            ("text", "meant", "understood", "confidence"), map(_wrong, (row for row in rows if row.meant != row.intent))
        ),
    ]
    return (
        f'<!doctype html><meta charset="utf-8"><title>Rafiq: evaluation</title><style>{STYLE}</style>{"".join(parts)}'
    )


def _aim(name: str, figure: float) -> tuple[str, ...]:
    gate = GATES[name]
    return name, f"{figure:.3f}", f"{'at most' if gate.at_most else 'at least'} {gate.aim:g}"


def _variety(name: str, rows: Sequence[Understood]) -> tuple[str, ...]:
    figures = (scores.macro_f1(rows), scores.accuracy(rows), scores.languages(rows))
    return (name, str(len(rows)), *(f"{figure:.3f}" for figure in figures))


def _misread(row: ValueRow) -> tuple[str, ...]:
    return row.kind, row.text, f"{row.meant} {row.meant_status}", f"{row.value} {row.status}"


def _wrong(row: Understood) -> tuple[str, ...]:
    return row.text, row.meant, row.intent, f"{row.confidence:.2f}"


def _curves(rows: Sequence[Understood]) -> list[list[tuple[float, float]]]:
    curve = scores.abstention_curve(rows)
    return [[(at, right) for at, _, right in curve], [(at, answered) for at, answered, _ in curve]]


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    def line(cells: Sequence[str], tag: str) -> str:
        return "<tr>" + "".join(f'<{tag} dir="auto">{html.escape(cell)}</{tag}>' for cell in cells) + "</tr>"

    return f"<table>{line(head, 'th')}{''.join(line(row, 'td') for row in rows)}</table>"


def _chart(lines: Sequence[Sequence[tuple[float, float]]], size: int = 260) -> str:
    def path(points: Sequence[tuple[float, float]]) -> str:
        return " ".join(f"{x * size:.1f},{(1 - y) * size:.1f}" for x, y in points)

    colours = ("#0b5b4c", "#c8862b")
    drawn = "".join(
        f'<polyline fill="none" stroke="{colour}" stroke-width="2" points="{path(points)}"/>'
        for points, colour in zip(lines, colours, strict=False)
    )
    return f'<svg width="{size}" height="{size}" viewBox="0 0 {size} {size}" role="img">{drawn}</svg>'
