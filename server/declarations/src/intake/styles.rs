//! 数字格式: of all styling, only what changes what a number means to the operator: dates, and
//! codes shown with leading zeros.

use std::collections::HashMap;
use std::io::Read;

use quick_xml::events::{BytesStart, Event};

use super::file_refusal::FileRefusal;
use super::part::{Part, attribute};

/// How a number is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    #[default]
    Plain,
    /// As a date or time: Excel turned the operator's text into one.
    Date,
    /// `00000`: padded with zeros to that many digits.
    Zeros(u8),
}

/// The cell formats by style index.
#[derive(Debug, Default)]
pub(super) struct Styles(Vec<Shown>);

impl Styles {
    pub fn read<R: Read>(mut part: Part<'_, '_, R>) -> Result<Self, FileRefusal> {
        let mut custom = HashMap::new();
        let (mut shown, mut in_cells) = (Vec::new(), false);
        let mut buf = Vec::new();
        loop {
            let event = part.next(&mut buf)?;
            match &event {
                Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                    "numFmt" => {
                        if let (Some(id), Some(code)) = (number(element, "numFmtId"), attribute(element, "formatCode"))
                        {
                            custom.insert(id, by_code(&code));
                        }
                    }
                    "cellXfs" => in_cells = matches!(event, Event::Start(_)),
                    "xf" if in_cells => {
                        let id = number(element, "numFmtId").unwrap_or(0);
                        shown.push(custom.get(&id).copied().unwrap_or_else(|| built_in(id)));
                    }
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == "cellXfs" => in_cells = false,
                Event::Eof => break,
                _ => {}
            }
        }
        part.finish()?;
        Ok(Self(shown))
    }

    pub fn get(&self, style: usize) -> Shown {
        self.0.get(style).copied().unwrap_or_default()
    }
}

fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name)?.parse().ok()
}

/// The date formats among the built-in ones, East Asian dates included.
const fn built_in(id: u32) -> Shown {
    match id {
        14..=22 | 27..=36 | 45..=47 | 50..=58 => Shown::Date,
        _ => Shown::Plain,
    }
}

/// Looks at the first section of a format code, without what it quotes, escapes or brackets.
fn by_code(code: &str) -> Shown {
    let section = code.split(';').next().unwrap_or_default();
    if section.eq_ignore_ascii_case("general") {
        return Shown::Plain;
    }
    if (2..=32).contains(&section.len()) && section.bytes().all(|byte| byte == b'0') {
        return u8::try_from(section.len()).map_or(Shown::Plain, Shown::Zeros);
    }
    let (mut quoted, mut bracket, mut literal) = (false, false, false);
    for c in section.chars() {
        match c {
            _ if literal => literal = false,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '\\' | '_' | '*' => literal = true,
            '[' => bracket = true,
            ']' => bracket = false,
            // `[h]` counts hours; `[Red]` and `[$-804]` are decoration.
            'h' | 'H' if bracket => return Shown::Date,
            _ if bracket => {}
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => return Shown::Date,
            _ => {}
        }
    }
    Shown::Plain
}

#[cfg(test)]
mod tests {
    use super::{Shown, by_code};

    #[test]
    fn format_codes_tell_dates_from_numbers() {
        for date in ["yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[h]:mm", "[$-804]h:mm AM/PM", "mm/dd/yy;@"] {
            assert_eq!(by_code(date), Shown::Date, "{date}");
        }
        for plain in ["General", "0.00", "#,##0", "[Red]0", "0\"days\"", "0_d", "\\d0", "0.00E+00", "@", "0;yyyy", "0"]
        {
            assert_eq!(by_code(plain), Shown::Plain, "{plain}");
        }
        assert_eq!(by_code("00000"), Shown::Zeros(5));
    }
}
