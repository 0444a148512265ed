//! 模板工作簿: writes the workbook operators download: text cells, a drop-down of units, and a sheet
//! that says what to write. With rows it is also how the demonstration and tests make their files.

use qiyun_schema::sheet::{self, Column, ColumnKind, DEFAULTS_MARK, Level, Template};
use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatBorder, Formula, IgnoreError, Workbook, Worksheet,
    XlsxError,
};

use super::address::column_letters;

const INSTRUCTIONS: &str = "填写说明";
const CODES: &str = "代码表";
/// What the sheet of lists was called in earlier templates.
const UNITS: &str = "计量单位表";
/// The tables that have a drop-down, in the order of their columns on the sheet of lists.
const LISTS: [ColumnKind; 7] = [
    ColumnKind::Unit,
    ColumnKind::Currency,
    ColumnKind::Country,
    ColumnKind::District,
    ColumnKind::Transport,
    ColumnKind::Wrap,
    ColumnKind::Statistics,
];
/// Excel's last row, 0-based: the drop-down reaches to the end of the sheet.
const LAST_ROW: u32 = 1_048_575;

const NOTES: [&str; 8] = [
    "1. 从第 2 行起逐行填写；列名不要改动，列的先后可以调整，多余的列会被忽略。",
    "2. 所有单元格均为文本格式：编号前面的 0 和超过 15 位的数字才不会被 Excel 改掉。从别处复制时请选择性粘贴为数值。",
    "3. 一个订单有多个商品时，每个商品一行，重复填写订单号，各行相邻；行的先后须与报关单商品顺序一致，最多 100 行。",
    "4. 数量最多 5 位小数，总额最多 2 位小数；单价可留空，由系统按 总额÷数量 计算。",
    "5. 计量单位可从下拉列表选择，也可只填三位代码（如 011）或名称（如 件）。",
    "6. 不要合并单元格，不要用公式的错误值；隐藏的行也会被读取。",
    "7. 另存时请选择「Excel 工作簿 (*.xlsx)」，不要设置打开密码。",
    "8. 导入后会列出每个问题所在的单元格和改法，改好后重新上传即可。",
];

/// Whether a sheet without a header is one that this template brought along.
pub(super) fn is_ours(sheet: &str) -> bool {
    sheet == INSTRUCTIONS || sheet == CODES || sheet == UNITS
}

/// The template as an .xlsx file, with these rows filled in; each has its cells in the template's
/// order. The same input gives the same bytes.
pub fn template_workbook(template: &Template, rows: &[Vec<String>]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // A fixed date: otherwise each download differs, and nobody could cache or compare it.
    let properties =
        DocProperties::new().set_title(template.name_zh).set_creation_datetime(&ExcelDateTime::from_ymd(2026, 1, 1)?);
    workbook.set_properties(&properties);
    write_data(workbook.add_worksheet_with_constant_memory()?, template, rows)?;
    write_instructions(workbook.add_worksheet_with_constant_memory()?, template)?;
    write_codes(workbook.add_worksheet_with_constant_memory()?)?;
    workbook.save_to_buffer()
}

fn write_data(sheet: &mut Worksheet, template: &Template, rows: &[Vec<String>]) -> Result<(), XlsxError> {
    let text = text_format();
    let required = header_format().set_background_color(0x00_FF_E6_99);
    let optional = header_format();
    sheet.set_name(template.name_zh)?;
    sheet.set_freeze_panes(1, 0)?;
    let last = u16::try_from(template.columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
    // Excel would mark every number written as text with a green corner.
    sheet.ignore_error_range(1, 0, LAST_ROW, last, IgnoreError::NumberStoredAsText)?;
    for (at, column) in (0_u16..).zip(template.columns) {
        sheet.set_column_format(at, &text)?;
        sheet.set_column_width(at, width(column))?;
        let format = if column.required { &required } else { &optional };
        sheet.write_string_with_format(0, at, column.header_zh, format)?;
        if let Some(list) = code_list(column.kind) {
            sheet.add_data_validation(1, at, LAST_ROW, at, &list)?;
        }
    }
    for (at, row) in (1_u32..).zip(rows) {
        for (column, value) in (0_u16..).zip(row) {
            sheet.write_string_with_format(at, column, value, &text)?;
        }
    }
    Ok(())
}

/// Offers the codes but lets a bare code or name stand: the reader knows both.
fn code_list(kind: ColumnKind) -> Option<DataValidation> {
    let at = LISTS.iter().position(|other| *other == kind)?;
    let letters = column_letters(u32::try_from(at).ok()?);
    let last = sheet::choices(kind)?.len();
    let formula = Formula::new(format!("={CODES}!${letters}$1:${letters}${last}"));
    Some(DataValidation::new().allow_list_formula(formula).show_error_message(false))
}

/// Row by row, as constant memory wants it: a column for each table.
fn write_codes(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name(CODES)?;
    sheet.set_hidden(true);
    let lists = LISTS.map(|kind| sheet::choices(kind).unwrap_or_default());
    let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
    for row in 0..longest {
        for (column, list) in (0_u16..).zip(&lists) {
            if let Some((code, name)) = list.get(row) {
                sheet.write_string(u32::try_from(row).unwrap_or(u32::MAX), column, format!("{code} {name}"))?;
            }
        }
    }
    Ok(())
}

fn write_instructions(sheet: &mut Worksheet, template: &Template) -> Result<(), XlsxError> {
    sheet.set_name(INSTRUCTIONS)?;
    for (column, width) in (0_u16..).zip([18, 8, 12, 90]) {
        sheet.set_column_width(column, width)?;
    }
    let title = Format::new().set_bold().set_font_size(14);
    sheet.write_string_with_format(0, 0, format!("{}导入模板", template.name_zh), &title)?;
    let mut row = 1;
    let orders = template.columns.iter().any(|column| column.level == Level::Order);
    let more = format!(
        "9. 运单、清单、收款等按订单填写的列，可只填在订单的第一行；各行都填时须一致。订单号写「{DEFAULTS_MARK}」的一行，是其下各行的默认值。"
    );
    for note in NOTES.into_iter().chain(orders.then_some(more.as_str())) {
        sheet.write_string(row, 0, note)?;
        row += 1;
    }
    row += 1;
    let head = header_format();
    for (column, text) in (0_u16..).zip(["列名", "必填", "最多字符", "怎样填写"]) {
        sheet.write_string_with_format(row, column, text, &head)?;
    }
    for column in template.columns {
        row += 1;
        let required = if column.required { "是" } else { "否" };
        let cells =
            [column.header_zh.to_owned(), required.to_owned(), column.max_chars.to_string(), column.note_zh.to_owned()];
        for (at, text) in (0_u16..).zip(cells) {
            sheet.write_string(row, at, text)?;
        }
    }
    Ok(())
}

/// Excel's own text format.
fn text_format() -> Format {
    const TEXT: u8 = 49;
    Format::new().set_num_format_index(TEXT)
}

fn header_format() -> Format {
    text_format().set_bold().set_border_bottom(FormatBorder::Thin)
}

const fn width(column: &Column) -> f64 {
    match column.max_chars {
        0..=20 => 14.0,
        21..=60 => 24.0,
        _ => 40.0,
    }
}
