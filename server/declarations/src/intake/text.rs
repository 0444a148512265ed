//! Text inside a workbook: plain, rich or phonetic runs, entities, and Excel's `_x000D_` escapes.

use std::io::Read;

use quick_xml::events::{BytesRef, Event};

use super::damage::Damage;
use super::file_refusal::FileRefusal;
use super::part::Part;

/// Appends the text of one event, but no more than keeps `out` within `end` bytes. A text cut
/// here is longer than any cell may be, which is reported by whoever reads the cell.
pub(super) fn push_event<R: Read>(
    part: &Part<'_, '_, R>,
    event: &Event<'_>,
    out: &mut String,
    end: usize,
) -> Result<(), FileRefusal> {
    match event {
        Event::Text(text) => push(&text.xml10_content(), out, end),
        Event::CData(text) => push(&text.xml10_content(), out, end),
        Event::GeneralRef(name) => {
            let c = resolve(name).ok_or_else(|| part.damaged(Damage::Entity(short(name))))?;
            push(c.encode_utf8(&mut [0; 4]), out, end);
        }
        _ => {}
    }
    Ok(())
}

/// Appends the text of an `si` or `is` element whose start was just read; phonetic runs, which
/// Excel shows above the text, are left out.
pub(super) fn push_rich<R: Read>(
    part: &mut Part<'_, '_, R>,
    buf: &mut Vec<u8>,
    out: &mut String,
    end: usize,
) -> Result<(), FileRefusal> {
    let start = out.len();
    let (mut open, mut in_text) = (1_u32, false);
    while open > 0 {
        let event = part.next(buf)?;
        match &event {
            Event::Start(element) if element.local_name().as_ref() == "rPh" => part.skip(buf)?,
            Event::Start(element) => {
                in_text = element.local_name().as_ref() == "t";
                open += 1;
            }
            Event::End(_) => {
                in_text = false;
                open -= 1;
            }
            _ if in_text => push_event(part, &event, out, end)?,
            _ => {}
        }
    }
    unescape(out, start);
    Ok(())
}

fn push(text: &str, out: &mut String, end: usize) {
    let room = end.saturating_sub(out.len());
    out.push_str(&text[..text.floor_char_boundary(room)]);
}

fn resolve(name: &BytesRef<'_>) -> Option<char> {
    match &**name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => name.resolve_char_ref().ok().flatten(),
    }
}

fn short(name: &BytesRef<'_>) -> String {
    name.chars().take(20).collect()
}

/// Excel writes characters that XML cannot carry as `_xHHHH_`, and a literal `_x` as `_x005F_x`.
pub(super) fn unescape(out: &mut String, start: usize) {
    if !out[start..].contains("_x") {
        return;
    }
    let escaped = out.split_off(start);
    let mut rest = escaped.as_str();
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let code =
            rest.as_bytes().get(2..7).filter(|code| code[4] == b'_' && code[..4].iter().all(u8::is_ascii_hexdigit));
        let decoded = code.and_then(|_| u32::from_str_radix(&rest[2..6], 16).ok()).and_then(char::from_u32);
        match decoded {
            Some(c) => {
                out.push(c);
                rest = &rest[7..];
            }
            None => {
                out.push_str("_x");
                rest = &rest[2..];
            }
        }
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn excel_escapes_are_undone_once() {
        for (written, meant) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x00g0_", "_x00g0_"),
            ("_x", "_x"),
            ("_xD83D_", "_xD83D_"),
            ("货_x0020_号", "货 号"),
        ] {
            let mut text = format!("kept{written}");
            unescape(&mut text, 4);
            assert_eq!(text, format!("kept{meant}"));
        }
    }
}
