//! Events from workbooks of Excel and `LibreOffice`.

use super::{about, picture};
use article_explorer::import::{Imported, import};
use rstest::rstest;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, XlsxError};
use serde_json::{Value, json};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn imported(name: &str, bytes: Vec<u8>) -> (Value, String) {
    let Imported { document, report } = import(name, bytes, &about(), &picture).unwrap();
    (serde_json::from_str(&document).unwrap(), report.join("\n"))
}

fn dates(document: &Value) -> Vec<&str> {
    let events = document["events"].as_array().unwrap();
    events.iter().map(|event| event["date"].as_str().unwrap_or("-")).collect()
}

/// A workbook whose one row has 14 April 1912, 23:40, in a format.
fn workbook_with_date(format: &str) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let at = ExcelDateTime::from_ymd(1912, 4, 14)?.and_hms(23, 40, 0)?;
    sheet.write_row(0, 0, ["Headline", "Date"])?;
    sheet.write(1, 0, "The collision")?;
    sheet.write_datetime_with_format(1, 1, &at, &Format::new().set_num_format(format))?;
    workbook.save_to_buffer()
}

#[rstest]
#[case::a_day("d mmmm yyyy", "1912-04-14")]
#[case::a_day_in_letters_of_another_order("yyyy\\-mm\\-dd;@", "1912-04-14")]
#[case::a_day_in_a_language("[$-409]mmmm d, yyyy", "1912-04-14")]
#[case::a_minute("dd/mm/yyyy hh:mm", "1912-04-14T23:40:00")]
#[case::a_month("mmm yyyy", "1912-04")]
#[case::a_month_among_words("\"in the days of \"mmmm yyyy", "1912-04")]
#[case::a_year("yyyy", "1912")]
#[case::a_day_whose_year_is_not_shown("d mmmm", "-")]
fn a_date_of_excel_is_as_exact_as_it_is_shown(#[case] format: &str, #[case] date: &str) {
    let (document, report) = imported("ships.xlsx", workbook_with_date(format).unwrap());
    assert_eq!(dates(&document), [date], "{report}");
}

#[test]
fn numbers_texts_and_empty_cells_are_read_as_they_are_shown() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    // The table needs not begin in the first cell.
    sheet.write_row(2, 1, ["Title", "Year", "Month", "Place", "Lat", "Lon", "Colour"]).unwrap();
    sheet.write_row(3, 1, ["The launch", "1911", "5"]).unwrap();
    sheet.write(4, 1, "The trials").unwrap();
    sheet.write(4, 2, 1912).unwrap();
    sheet.write_row(4, 4, ["Belfast"]).unwrap();
    sheet.write_row(4, 5, [54.6, -5.9]).unwrap();
    sheet.write(6, 2, 1913).unwrap();
    workbook.add_worksheet().set_name("Notes").unwrap().write(0, 0, "Ask the yard").unwrap();
    let (document, report) = imported("ships.xlsx", workbook.save_to_buffer().unwrap());
    assert_eq!(dates(&document), ["1911-05", "1912"]);
    assert_eq!(document["entities"][0]["name"], json!("Belfast"));
    for line in ["sheet “Notes”: left out", "column “Colour”: left out", "row 7: left out, as it has no title"]
    {
        assert!(report.contains(line), "{line} is not in:\n{report}");
    }
    assert!(!report.contains("row 6"), "an empty row is no event: {report}");
}

#[test]
fn a_sheet_of_libreoffice_is_read_and_its_dates_are_said_to_be_days() {
    // LibreOffice writes no space between the elements.
    let content = "\
        <office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
        xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' \
        xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>\
        <office:body><office:spreadsheet><table:table table:name='Ships'>\
        <table:table-row>\
        <table:table-cell office:value-type='string'><text:p>title</text:p></table:table-cell>\
        <table:table-cell office:value-type='string'><text:p>date</text:p></table:table-cell>\
        </table:table-row>\
        <table:table-row>\
        <table:table-cell office:value-type='string'><text:p>The launch</text:p></table:table-cell>\
        <table:table-cell office:value-type='date' office:date-value='1911-05-31'><text:p>May 1911</text:p>\
        </table:table-cell>\
        </table:table-row>\
        </table:table></office:spreadsheet></office:body></office:document-content>";
    let manifest = "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>";
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", content),
    ] {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    let (document, report) = imported("ships.ods", archive.finish().unwrap().into_inner());
    assert_eq!(dates(&document), ["1911-05-31"]);
    assert!(report.contains("dates are taken to the day"), "{report}");
}

#[rstest]
#[case::an_archive_of_other_things(b"PK\x03\x04 and nothing else")]
#[case::an_old_file_that_is_cut(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")]
fn what_is_no_workbook_is_refused(#[case] bytes: &[u8]) {
    let why = import("ships.xls", bytes.to_vec(), &about(), &picture).unwrap_err();
    assert!(why.starts_with("this is no workbook of Excel or LibreOffice that can be read"), "{why}");
}

#[test]
fn an_empty_workbook_is_refused() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet();
    let why = import("ships.xlsx", workbook.save_to_buffer().unwrap(), &about(), &picture).unwrap_err();
    assert_eq!(why, "the workbook is empty");
}
