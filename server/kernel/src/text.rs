//! What every text field of master data must obey: no white space around or inside where none belongs,
//! no control characters, a bounded length. The refusal shows where.

use crate::Refusal;

/// How blanks inside a text are treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blanks {
    /// Codes, accounts, addresses: none anywhere.
    Nowhere,
    /// Names of people and remarks: single ordinary blanks inside are fine, none around.
    Inside,
}

/// Checks one text of an input; `None` when it is fine. `field` is its path, `label_zh` its name on screen.
#[must_use]
pub fn refuse_text(field: &str, label_zh: &str, value: &str, blanks: Blanks, max_chars: usize) -> Option<Refusal> {
    if value.is_empty() {
        return Some(
            Refusal::new("EMPTY", field, format!("{label_zh}不能为空"), format!("{field} must not be empty"))
                .todo(format!("请填写{label_zh}"), format!("fill in {field}")),
        );
    }
    let count = value.chars().count();
    if count > max_chars {
        return Some(
            Refusal::new(
                "TOO_LONG",
                field,
                format!("{label_zh}有 {count} 个字符，最多 {max_chars} 个"),
                format!("{field} has {count} characters, at most {max_chars} fit"),
            )
            .todo("请缩短后重试", "shorten it"),
        );
    }
    let at = value.chars().enumerate().find(|(index, c)| is_foreign(*c, *index, count, blanks))?.0;
    Some(
        Refusal::new(
            "WHITE_SPACE",
            field,
            format!("{label_zh}第 {} 个字符是空格或不可见字符：{}", at + 1, shown(value, at)),
            format!("{field} has white space or an invisible character at position {}: {}", at + 1, shown(value, at)),
        )
        .todo("请删除标出的空格（多余空格会使推送一直停在“推送中”）", "remove what is marked"),
    )
}

fn is_foreign(c: char, index: usize, count: usize, blanks: Blanks) -> bool {
    let invisible = matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}');
    let odd_blank = c.is_whitespace() && c != ' ';
    let plain_blank = c == ' ' && (blanks == Blanks::Nowhere || index == 0 || index + 1 == count);
    c.is_control() || invisible || odd_blank || plain_blank
}

/// The text with the offending character marked.
fn shown(value: &str, at: usize) -> String {
    value.chars().enumerate().map(|(index, c)| if index == at { '␣' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_refused_where_they_stand() {
        let refusal = refuse_text("customsCode", "海关编码", "3301 960AAA", Blanks::Nowhere, 18).expect("refused");
        assert_eq!(refusal.code, "WHITE_SPACE");
        assert!(refusal.zh.contains("第 5 个字符") && refusal.zh.contains("3301␣960AAA"), "{}", refusal.zh);
        assert_eq!(refuse_text("name", "名称", "Acme Trading", Blanks::Inside, 60), None);
        for bad in [" Acme", "Acme ", "Ac\u{3000}me", "Ac\u{200B}me", "Ac\tme"] {
            assert!(refuse_text("name", "名称", bad, Blanks::Inside, 60).is_some(), "{bad:?}");
        }
        assert_eq!(refuse_text("name", "名称", "", Blanks::Inside, 60).map(|r| r.code), Some("EMPTY"));
        assert_eq!(refuse_text("name", "名称", "四个汉字", Blanks::Inside, 3).map(|r| r.code), Some("TOO_LONG"));
    }
}
