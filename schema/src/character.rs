//! Which characters may stand where: what XML 1.0 can carry, and what a code must not hold.

/// Whether XML 1.0 can carry the character.
pub const fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// The first character XML 1.0 cannot carry, with its character position.
pub fn first_forbidden(text: &str) -> Option<(usize, char)> {
    text.chars().enumerate().find(|(_, c)| !is_xml(*c))
}

/// Takes room without ink, or reorders text unseen: zero-width characters, joiners, BOM, direction
/// marks. They arrive by copying from web pages and chats, and make two equal codes differ.
pub const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{E0000}'..='\u{E007F}'
    )
}

/// White space other than the plain blank: full-width, no-break, Hangul fillers and the like.
pub fn is_odd_blank(c: char) -> bool {
    c != ' ' && !c.is_control() && (c.is_whitespace() || matches!(c, '\u{3164}' | '\u{FFA0}' | '\u{2800}'))
}

/// Anything that must not stand in a code: white space of any width, invisible or control.
pub fn is_blank(c: char) -> bool {
    c == ' ' || is_odd_blank(c) || is_invisible(c) || c.is_control()
}
