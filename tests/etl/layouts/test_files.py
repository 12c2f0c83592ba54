from pathlib import Path

import pytest

import data
from etl.layouts import LayoutProblems, layout_as_toml, load_layouts
from tests.etl.map.foreign.county import RATE, WHO, layout_of

SHIPPED = data.FOLDER / "layouts"


def problems(folder: Path, toml: str) -> list[str]:
    (folder / "county.toml").write_text(toml, encoding="utf-8")
    with pytest.raises(LayoutProblems) as raised:
        load_layouts([folder])
    return [f"{found.code} {found.place.key}".strip() for found in raised.value.findings]


def test_all_problems_of_a_layout_are_told_at_once_with_their_keys(tmp_path: Path) -> None:
    toml = (
        WHO.replace('organization = "Code"\n', "").replace('bare = "ending"', 'bare = "end"')
        + RATE.replace('scale = "percent"', 'scale = "procent"')
        + 'denominator = "/(/"\n[markers]\nx = "hidden"\n[header]\nrow = "seven"\n'
    )
    assert problems(tmp_path, toml) == [
        "HW-606 school_year.bare",
        "HW-606 value[1].scale",
        "HW-219 value[1].denominator",
        "HW-605 header.row",
        "HW-606 markers.x",
        "HW-604 organization",
    ]


@pytest.mark.parametrize("role", ["organization", "school_year", "student_group"])
def test_who_and_when_are_never_assumed(tmp_path: Path, role: str) -> None:
    kept = {
        "organization": 'organization = "Code"\n',
        "school_year": 'school_year = "Year"\n',
        "student_group": 'student_group = "Group"\n',
    }
    del kept[role]
    toml = 'name = "county"\ntitle = "A county"\n' + "".join(kept.values()) + RATE
    assert problems(tmp_path, toml) == [f"HW-604 {role}"]


def test_a_header_that_names_a_role_gives_it(tmp_path: Path) -> None:
    toml = WHO.replace('student_group = "Group"\n', "")
    assert layout_of(toml + RATE.replace('"Rate"\ns', '"{student_group} rate"\ns')).name == "county"
    assert problems(tmp_path, toml + RATE) == ["HW-604 student_group"]


def test_a_value_needs_its_scale_column_and_measure(tmp_path: Path) -> None:
    assert problems(tmp_path, WHO + '[[value]]\nnote = "nothing"\n') == [
        "HW-604 value[1].column",
        "HW-604 value[1].scale",
        "HW-604 value[1].measure",
    ]


def test_a_key_that_nobody_knows_is_told_with_the_nearest(tmp_path: Path) -> None:
    assert problems(tmp_path, WHO + RATE + 'denominater = "Students"\n') == [
        "HW-603 value[1].denominater"
    ]


def test_what_is_no_toml_is_told(tmp_path: Path) -> None:
    assert problems(tmp_path, "name = county") == ["HW-601"]


def test_two_layouts_of_one_name_are_told(tmp_path: Path) -> None:
    (tmp_path / "again.toml").write_text(WHO + RATE, encoding="utf-8")
    assert problems(tmp_path, WHO + RATE) == ["HW-623 name"]


def test_a_districts_own_layout_takes_the_place_of_ours(tmp_path: Path) -> None:
    ours, own = tmp_path / "ours", tmp_path / "own"
    for folder, title in ((ours, "Ours"), (own, "Its own")):
        folder.mkdir()
        text = (WHO + RATE).replace("A county", title)
        (folder / "county.toml").write_text(text, encoding="utf-8")
    layouts = load_layouts([ours, own, tmp_path / "nowhere"])
    assert [layout.title for layout in layouts] == ["Its own"]


def test_a_table_takes_what_it_does_not_say_from_above() -> None:
    toml = (
        WHO.replace('student_group = "Group"', "")
        + RATE
        + """
[[table]]
sheets = [1]
student_group = { text = "all" }
[[table]]
sheets = ["By race"]
student_group = "Race"
"""
    )
    first, second = layout_of(toml).tables
    assert first.values == second.values
    assert first.sheets == (1,) and second.sheets == ("By race",)


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.toml")), ids=lambda path: path.stem)
def test_a_shipped_layout_is_written_and_read_back_as_it_was(path: Path, tmp_path: Path) -> None:
    (layout,) = [each for each in load_layouts([SHIPPED]) if each.name == path.stem]
    (tmp_path / path.name).write_text(layout_as_toml(layout), encoding="utf-8")
    assert load_layouts([tmp_path]) == (layout,)
