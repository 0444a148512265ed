//! The pure part of 基础数据导入, by its files: the wing that holds it brings a database and a web server, and
//! reading needs neither.
#![expect(dead_code, unused_imports, reason = "only what reading a workbook needs is called")]

macro_rules! read_from_intake {
    ($($name:ident = $path:literal;)*) => { $(#[path = $path] pub mod $name;)* };
}

read_from_intake! {
    address = "../../../../server/declarations/src/intake/address.rs";
    archive = "../../../../server/declarations/src/intake/archive.rs";
    assemble = "../../../../server/declarations/src/intake/assemble.rs";
    cell = "../../../../server/declarations/src/intake/cell.rs";
    check = "../../../../server/declarations/src/intake/check.rs";
    child = "../../../../server/declarations/src/intake/child/mod.rs";
    damage = "../../../../server/declarations/src/intake/damage.rs";
    date = "../../../../server/declarations/src/intake/date.rs";
    delimited = "../../../../server/declarations/src/intake/delimited.rs";
    details = "../../../../server/declarations/src/intake/details.rs";
    documents = "../../../../server/declarations/src/intake/documents.rs";
    file_refusal = "../../../../server/declarations/src/intake/file_refusal.rs";
    file_refusal_text = "../../../../server/declarations/src/intake/file_refusal_text.rs";
    finding = "../../../../server/declarations/src/intake/finding.rs";
    gather = "../../../../server/declarations/src/intake/gather.rs";
    grid = "../../../../server/declarations/src/intake/grid.rs";
    header = "../../../../server/declarations/src/intake/header.rs";
    limits = "../../../../server/declarations/src/intake/limits.rs";
    line = "../../../../server/declarations/src/intake/line.rs";
    mapping = "../../../../server/declarations/src/intake/mapping.rs";
    meter = "../../../../server/declarations/src/intake/meter.rs";
    number = "../../../../server/declarations/src/intake/number.rs";
    part = "../../../../server/declarations/src/intake/part.rs";
    raw = "../../../../server/declarations/src/intake/raw.rs";
    read = "../../../../server/declarations/src/intake/read.rs";
    rules = "../../../../server/declarations/src/intake/rules.rs";
    sheets = "../../../../server/declarations/src/intake/sheets.rs";
    sniff = "../../../../server/declarations/src/intake/sniff.rs";
    spill = "../../../../server/declarations/src/intake/spill.rs";
    strings = "../../../../server/declarations/src/intake/strings.rs";
    styles = "../../../../server/declarations/src/intake/styles.rs";
    text = "../../../../server/declarations/src/intake/text.rs";
    tidy = "../../../../server/declarations/src/intake/tidy.rs";
    workbook = "../../../../server/declarations/src/intake/workbook.rs";
}

/// In place of the writer of templates, which brings a whole workbook writer: no sheet is one of its own.
pub mod template {
    pub(super) fn is_ours(_: &str) -> bool {
        false
    }
}

/// Reads a file with the template of every mode, twice: each time the same, within the bounds, without a panic.
pub fn hold(file: &[u8]) {
    use qiyun_schema::mode::TradeMode;
    use qiyun_schema::rule::RuleSettings;
    use qiyun_schema::sheet;

    let limits = limits::Limits {
        max_file_bytes: 1 << 20,
        max_inflated_bytes: 4 << 20,
        max_tokens: 200_000,
        max_kept_bytes: 8 << 20,
        max_shared_string_bytes: 1 << 20,
        max_problems: 100,
        ..limits::Limits::default()
    };
    for mode in TradeMode::ALL {
        let Some(template) = sheet::template(mode) else { continue };
        let settings = RuleSettings::default();
        let reading = read::Reading { template, settings: &settings, limits: &limits, mappings: &[], child: None };
        let collected = |file: &[u8]| read::collect(&mut std::io::Cursor::new(file), reading, &mut limits::Unwatched);
        let once = collected(file);
        if let Ok(sheet) = &once {
            assert!(sheet.problems.len() <= limits.max_problems && sheet.rows.len() == sheet.row_count);
        }
        assert_eq!(format!("{once:?}"), format!("{:?}", collected(file)), "reading twice differs");
    }
}
