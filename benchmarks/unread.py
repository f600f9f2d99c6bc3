"""Lines that no rule was made on: `python benchmarks/unread.py DATA_DIR FOLDER`.

Writes into FOLDER, outside the project, a file of labelled rows made of the stories in DATA_DIR,
for `python benchmarks/accuracy.py FOLDER`. docs/accuracy.md explains what they tell.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:  # run as a script, only benchmarks/ is on the path
    sys.path.insert(0, str(ROOT))

from benchmarks.measure.results import outside_project  # noqa: E402
from benchmarks.measure.rows import DataError, data_files, read_rows  # noqa: E402
from benchmarks.measure.swaps import rows  # noqa: E402


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("data", type=click.Path(path_type=Path), metavar="DATA_DIR")
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option("--later", is_flag=True, help="A later sentence that can stand alone, not the first.")
@click.option("--files", default="", help="Only these files: stems, separated by commas.")
@click.option("--sample", "every", default=1, help="Only every N-th story.")
def main(data: Path, folder: Path, later: bool, files: str, every: int) -> None:
    """Make labelled rows of unread lines out of the stories in DATA_DIR."""
    target = folder / ("later.jsonl" if later else "first.jsonl")
    try:
        outside_project(target)
        paths = data_files([data], [name for name in files.split(",") if name])
        stories = list(dict.fromkeys(row.body for path in paths for row in read_rows(path)))
    except (DataError, OSError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    from linter.language.pipeline import load_pipeline

    nlp = load_pipeline()
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    with target.open("w", encoding="utf-8") as out:
        for story in stories[:: max(every, 1)]:
            for row in rows(story, nlp, first=not later):
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
                written += 1
    click.echo(f"{target}: {written} rows")


if __name__ == "__main__":
    main()
