//! The reader's language. Chinese unless English is asked for.

/// Which of the two texts of a message is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// 中文
    #[default]
    Zh,
    /// English
    En,
}

impl Language {
    /// Reads an `Accept-Language` header: the first of the two languages that it names.
    #[must_use]
    pub fn from_header(header: Option<&str>) -> Self {
        for part in header.unwrap_or_default().split(',') {
            let tag = part.trim().to_ascii_lowercase();
            if tag.starts_with("zh") {
                return Self::Zh;
            }
            if tag.starts_with("en") {
                return Self::En;
            }
        }
        Self::Zh
    }

    /// Picks one of a pair of texts.
    #[must_use]
    pub fn pick<'a>(self, zh: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_known_language_wins() {
        assert_eq!(Language::from_header(Some("fr, en;q=0.8, zh;q=0.5")), Language::En);
        assert_eq!(Language::from_header(Some("zh-CN")), Language::Zh);
        assert_eq!(Language::from_header(None), Language::Zh);
    }
}
