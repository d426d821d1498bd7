//! Workbooks of Excel and `LibreOffice` as tables.

use super::table::Table;
use calamine::{Data, ExcelDateTime, Range, Reader, Sheets, open_workbook_auto_from_rs};
use std::io::Cursor;

/// How files begin that are a `ZIP` archive (xlsx, ods) or a compound file of Microsoft's (xls).
const BEGINNINGS: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];

/// Whether a file is a workbook, by how it begins.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning))
}

/// The first sheet that isn't empty, with its cells as they are shown as far as the file tells that. Other sheets are
/// reported.
///
/// # Errors
/// If it is no workbook, or has nothing in it.
pub(super) fn table(bytes: &[u8], report: &mut Vec<String>) -> Result<Table, String> {
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes))
        .map_err(|error| format!("this is no workbook of Excel or LibreOffice that can be read: {error}"))?;
    let mut sheets = workbook.worksheets().into_iter().filter(|(_, cells)| !cells.is_empty());
    let (name, cells) = sheets.next().ok_or("the workbook is empty")?;
    report.extend(sheets.map(|(name, _)| format!("sheet “{name}”: left out, as only the first one is read")));
    if !matches!(workbook, Sheets::Xlsx(_)) && cells.used_cells().any(|(_, _, cell)| is_date(cell)) {
        report.push("dates are taken to the day: this kind of file doesn’t tell whether less is shown".into());
    }
    let formats = workbook.worksheet_style(&name).map_err(|error| error.to_string())?;
    let format = |at| Some(formats.get(at)?.number_format.as_ref()?.format_code.as_str());
    Ok(of_cells(&cells, &format))
}

fn is_date(cell: &Data) -> bool {
    matches!(cell, Data::DateTime(_) | Data::DateTimeIso(_))
}

/// The table of a sheet's cells. `format` gives the number format of the cell in a row and a column, counted from 0.
fn of_cells<'a>(cells: &Range<Data>, format: &impl Fn((u32, u32)) -> Option<&'a str>) -> Table {
    let (first_row, first_column) = cells.start().unwrap_or_default();
    let row = |(cells, row): (&[Data], u32)| {
        cells.iter().zip(first_column..).map(|(cell, column)| text(cell, format((row, column)))).collect()
    };
    Table { first: first_row as usize + 1, rows: cells.rows().zip(first_row..).map(row).collect() }
}

fn text(cell: &Data, format: Option<&str>) -> String {
    match cell {
        Data::DateTime(at) => date(*at, format),
        Data::Error(_) => String::new(),
        cell => cell.to_string(),
    }
}

/// A date, a date with a time, or a time alone, as exactly as its format shows it: `mmm yyyy` shows no day. Without a
/// format it is taken to the day, with its time unless that is midnight.
fn date(at: ExcelDateTime, format: Option<&str>) -> String {
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    let shown = format.map(shown_fields);
    let shows = |field: char| shown.as_ref().is_none_or(|shown| shown.contains(field));
    if at.is_duration() || shown.is_some() && !shows('y') && !shows('d') {
        return time;
    }
    if !shows('y') {
        // Spreadsheets add the current year to what is typed without one.
        return format!("{month:02}-{day:02}");
    }
    let with_time = shows('h') && (shown.is_some() || time != "00:00:00");
    if shows('d') && with_time {
        format!("{year:04}-{month:02}-{day:02}T{time}")
    } else if shows('d') {
        format!("{year:04}-{month:02}-{day:02}")
    } else if shows('m') {
        format!("{year:04}-{month:02}")
    } else {
        format!("{year:04}")
    }
}

/// The letters of a number format that stand for a year, a month, a day or an hour, without texts and conditions.
fn shown_fields(format: &str) -> String {
    let mut fields = String::new();
    let mut characters = format.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => drop(characters.find(|&character| character == '"')),
            '[' => drop(characters.find(|&character| character == ']')),
            '\\' | '_' | '*' => drop(characters.next()),
            // What follows is for negative numbers.
            ';' => break,
            _ => fields.extend(character.to_lowercase()),
        }
    }
    fields
}
