//! One pass over the text before any parser sees it, since a parser of nested brackets recurses:
//! counts tokens, names and open brackets, and refuses what is no GraphQL token at all.

use async_graphql::Pos;

use super::over;
use crate::http::limits::DocumentLimits;
use crate::http::refusal::{ErrorCode, Refused};

/// Refuses a text that is too long, too deep, or lexically broken.
pub(super) fn scan(text: &str, limits: &DocumentLimits) -> Result<(), Refused> {
    if text.len() > limits.bytes {
        return Err(over(None, "文档字节数", "bytes of text", limits.bytes));
    }
    let mut scanner = Scanner { text, bytes: text.as_bytes(), at: 0, open: Vec::new(), limits };
    let mut tokens = 0;
    while let Some(start) = scanner.next_token()? {
        tokens += 1;
        if tokens > limits.tokens {
            return Err(over(Some(position(text, start)), "词法单元", "tokens", limits.tokens));
        }
    }
    if tokens == 0 || !scanner.open.is_empty() {
        return Err(syntax(text, text.len()));
    }
    Ok(())
}

/// "There is an error of syntax here": the place, and nothing of a parser's grammar.
pub(super) fn syntax(text: &str, at: usize) -> Refused {
    syntax_at(position(text, at))
}

pub(super) fn syntax_at(at: Pos) -> Refused {
    Refused::document(
        ErrorCode::ParseFailed,
        Some(at),
        format!("GraphQL 文档第 {} 行第 {} 列有语法错误。", at.line, at.column),
        format!("The GraphQL document has a syntax error at line {}, column {}.", at.line, at.column),
    )
}

/// Line and column as the parser counts them, found only when something is wrong.
fn position(text: &str, at: usize) -> Pos {
    let before = text.get(..at).unwrap_or(text);
    let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
    let column = before.chars().rev().take_while(|c| !matches!(c, '\n' | '\r')).count() + 1;
    Pos { line, column }
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    /// The closing brackets that are awaited.
    open: Vec<u8>,
    limits: &'a DocumentLimits,
}

impl Scanner<'_> {
    /// Where the next token starts, having read it; `None` at the end.
    fn next_token(&mut self) -> Result<Option<usize>, Refused> {
        self.skip_ignored();
        let start = self.at;
        let Some(&byte) = self.bytes.get(start) else { return Ok(None) };
        match byte {
            b'_' | b'a'..=b'z' | b'A'..=b'Z' => {
                self.skip_while(|b| b == b'_' || b.is_ascii_alphanumeric());
                if self.at - start > self.limits.name_bytes {
                    let at = Some(position(self.text, start));
                    return Err(over(at, "名称字符数", "characters of a name", self.limits.name_bytes));
                }
            }
            b'-' | b'0'..=b'9' => {
                self.skip_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'+' | b'.' | b'_'))
            }
            b'"' => self.string(start)?,
            b'{' => self.open(b'}')?,
            b'(' => self.open(b')')?,
            b'[' => self.open(b']')?,
            b'}' | b')' | b']' => self.close(byte)?,
            b'.' if self.bytes[start..].starts_with(b"...") => self.at += 3,
            b'!' | b'$' | b'&' | b':' | b'=' | b'@' | b'|' => self.at += 1,
            _ => return Err(syntax(self.text, start)),
        }
        Ok(Some(start))
    }

    /// White space, commas, byte-order marks and comments.
    fn skip_ignored(&mut self) {
        loop {
            match self.bytes.get(self.at) {
                Some(b' ' | b'\t' | b'\n' | b'\r' | b',') => self.at += 1,
                Some(0xEF) if self.bytes[self.at..].starts_with("\u{feff}".as_bytes()) => self.at += 3,
                Some(b'#') => self.skip_while(|b| b != b'\n' && b != b'\r'),
                _ => return,
            }
        }
    }

    fn skip_while(&mut self, belongs: impl Fn(u8) -> bool) {
        let rest = &self.bytes[self.at..];
        self.at += rest.iter().position(|b| !belongs(*b)).unwrap_or(rest.len());
    }

    fn open(&mut self, closing: u8) -> Result<(), Refused> {
        if self.open.len() >= self.limits.brackets {
            return Err(over(Some(position(self.text, self.at)), "嵌套层数", "open brackets", self.limits.brackets));
        }
        self.open.push(closing);
        self.at += 1;
        Ok(())
    }

    fn close(&mut self, closing: u8) -> Result<(), Refused> {
        if self.open.pop() != Some(closing) {
            return Err(syntax(self.text, self.at));
        }
        self.at += 1;
        Ok(())
    }

    fn string(&mut self, start: usize) -> Result<(), Refused> {
        let block = self.bytes[start..].starts_with(b"\"\"\"");
        self.at += if block { 3 } else { 1 };
        loop {
            // An escape may step over the end.
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            let ended = match rest.first() {
                None => return Err(syntax(self.text, start)),
                Some(b'\n' | b'\r') if !block => return Err(syntax(self.text, start)),
                Some(b'"') => !block || rest.starts_with(b"\"\"\""),
                _ => false,
            };
            self.at += match rest[0] {
                b'\\' if !block => 2,
                b'\\' if rest.starts_with(b"\\\"\"\"") => 4,
                _ if ended && block => 3,
                _ => 1,
            };
            if ended {
                return Ok(());
            }
        }
    }
}
