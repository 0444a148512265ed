//! The `[Code:1800;Desc:…]` inside a customs `returnInfo`.

/// Code and description of a customs `returnInfo`. Case, blanks and full-width marks vary in the
/// wild; a text without a code gives `None` and is kept verbatim by the caller.
pub fn info_code(info: &str) -> Option<(String, String)> {
    let start = info.char_indices().find_map(|(at, _)| after_word(&info[at..], "code"))?;
    let end = start.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    let (code, rest) = start.split_at(end.unwrap_or(start.len()));
    if code.is_empty() || !code.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || ";；,，]】".contains(c));
    let text = after_word(rest, "desc").unwrap_or(rest);
    let text = text.trim().trim_end_matches([']', '】']).trim();
    Some((code.to_owned(), text.to_owned()))
}

/// What follows `word` and a colon, blanks skipped; `None` when the text does not start with them.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let head = text.get(..word.len())?;
    if !head.eq_ignore_ascii_case(word) {
        return None;
    }
    let rest = text[word.len()..].trim_start();
    let rest = rest.strip_prefix([':', '：', '='])?;
    Some(rest.trim_start())
}
