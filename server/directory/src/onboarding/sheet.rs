//! 传输ID申请表 as a workbook: text cells, one field a row, what is missing marked.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

use super::application::{PAPERS, Row};
use super::form::{Form, FormFlaw};

const TEXT: u8 = 49;

/// The application of one enterprise. The same input gives the same bytes.
pub fn application_workbook(rows: &[Row], form: &Form) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let properties =
        DocProperties::new().set_title("传输ID申请表").set_creation_datetime(&ExcelDateTime::from_ymd(2026, 1, 1)?);
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    sheet.set_name("传输ID申请")?;
    sheet.set_column_width(0, 24)?;
    sheet.set_column_width(1, 90)?;
    sheet.set_print_fit_to_pages(1, 1);
    let title = Format::new().set_bold().set_font_size(14);
    let label = Format::new().set_bold().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
    let value = Format::new()
        .set_num_format_index(TEXT)
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::Top);
    let missing = value.clone().set_background_color(0x00_FF_C7_CE);
    sheet.write_string_with_format(0, 0, "传输ID申请表", &title)?;
    let mut at = 1;
    for row in rows {
        let star = if row.required { "* " } else { "" };
        sheet.write_string_with_format(at, 0, format!("{star}{}", row.label), &label)?;
        let format = if row.missing { &missing } else { &value };
        sheet.write_string_with_format(at, 1, &row.value, format)?;
        at += 1;
    }
    for note in notes(form) {
        sheet.write_string(at, 0, note)?;
        at += 1;
    }
    workbook.save_to_buffer()
}

/// What stands below the form.
pub fn notes(form: &Form) -> Vec<String> {
    let mut notes = vec![
        PAPERS.to_owned(),
        "规则：二级节点配合加密机(云签)，并继续做加密机证书申请；三级节点配合实际的 IC 卡或 Ikey 卡。".to_owned(),
    ];
    notes.extend(
        form.flaws()
            .into_iter()
            .map(FormFlaw::words)
            .map(|(_, _, words)| format!("待改正：{}。{}", words[0], words[2])),
    );
    if form.needs_certificate() {
        notes.push("下一步：加密机证书申请（中国电子口岸业务无纸化办理平台 → 加密证书申请）。".to_owned());
    }
    notes
}
