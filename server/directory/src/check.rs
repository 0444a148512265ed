//! Gathers everything that is wrong with an input, so that one answer names all of it.

use qiyun_kernel::text::{Blanks, refuse_text};
use qiyun_kernel::{Error, Refusal};
use qiyun_schema::identifier::{IdentifierError, IdentifierName};

/// Longest remark, 备注.
const NOTE_CHARS: usize = 1_000;
/// Longest text in which an identifier is looked for at all.
const IDENTIFIER_CHARS: usize = 60;

/// What has been found so far.
#[derive(Debug, Default)]
pub(crate) struct Check {
    refusals: Vec<Refusal>,
}

impl Check {
    /// How much is wrong up to now.
    pub(crate) fn count(&self) -> usize {
        self.refusals.len()
    }

    pub(crate) fn refuse(&mut self, refusal: Refusal) {
        self.refusals.push(refusal);
    }

    /// A text that must be there.
    pub(crate) fn text(&mut self, field: &str, label_zh: &str, value: &str, blanks: Blanks, max_chars: usize) {
        self.refusals.extend(refuse_text(field, label_zh, value, blanks, max_chars));
    }

    /// A text that may be missing.
    pub(crate) fn optional(
        &mut self,
        field: &str,
        label_zh: &str,
        value: Option<&str>,
        blanks: Blanks,
        max_chars: usize,
    ) {
        if let Some(value) = value {
            self.text(field, label_zh, value, blanks, max_chars);
        }
    }

    /// 备注: lines of text, each without blanks around it.
    pub(crate) fn note(&mut self, field: &str, value: Option<&str>) {
        let Some(value) = value else { return };
        if value.chars().count() > NOTE_CHARS {
            self.text(field, "备注", value, Blanks::Inside, NOTE_CHARS);
            return;
        }
        let lines = value.lines().filter(|line| !line.is_empty());
        let found = lines.filter_map(|line| refuse_text(field, "备注", line, Blanks::Inside, NOTE_CHARS)).next();
        self.refusals.extend(found);
    }

    /// A secret: held to the same rules, but what is shown of it is only where it is wrong.
    pub(crate) fn secret(&mut self, field: &str, label_zh: &str, value: &str, max_chars: usize) {
        let hidden: String = value.chars().map(|c| if is_blank(c) { c } else { '•' }).collect();
        self.text(field, label_zh, &hidden, Blanks::Nowhere, max_chars);
    }

    /// An identifier, parsed; its blanks are reported like those of any other text.
    pub(crate) fn identifier<T>(
        &mut self,
        field: &str,
        label_zh: &str,
        value: &str,
        parse: impl Fn(&str) -> Result<T, IdentifierError>,
    ) -> Option<T> {
        if let Some(refusal) = refuse_text(field, label_zh, value, Blanks::Nowhere, IDENTIFIER_CHARS) {
            self.refuse(refusal);
            return None;
        }
        parse(value)
            .map_err(|error| self.refuse(Refusal::new(identifier_code(error.name), field, error.zh(), error.en())))
            .ok()
    }

    /// All that was found, for a feature that looks further.
    pub(crate) fn found<R: From<Refusal>>(self) -> Vec<R> {
        self.refusals.into_iter().map(R::from).collect()
    }

    /// Nothing wrong, or all of it.
    pub(crate) fn done<R: From<Refusal>>(self) -> Result<(), Error<R>> {
        if self.refusals.is_empty() { Ok(()) } else { Err(Error::Refused(self.found())) }
    }
}

fn is_blank(c: char) -> bool {
    refuse_text("", "", c.encode_utf8(&mut [0; 4]), Blanks::Nowhere, 1).is_some()
}

fn identifier_code(name: IdentifierName) -> &'static str {
    match name {
        IdentifierName::CustomsCode => "CUSTOMS_CODE_INVALID",
        IdentifierName::UnifiedSocialCreditCode => "UNIFIED_SOCIAL_CREDIT_CODE_INVALID",
        IdentifierName::PartyCode => "PARTY_CODE_INVALID",
        IdentifierName::TransmissionId => "TRANSMISSION_ID_INVALID",
        IdentifierName::HsCode => "HS_CODE_INVALID",
        IdentifierName::OrderNo => "ORDER_NO_INVALID",
        IdentifierName::Guid => "GUID_INVALID",
    }
}

/// An optional text of an input: left out, null and empty mean the same.
pub(crate) fn given(value: Option<String>) -> Option<String> {
    value.filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_wrong_comes_at_once_and_secrets_stay_hidden() {
        let mut check = Check::default();
        check.text("input.code", "客户编号", "", Blanks::Nowhere, 60);
        check.secret("input.sendChannel.password", "密码", "hunter 2", 200);
        check.note("input.note", Some("一行\n another"));
        let Err(Error::Refused(found)) = check.done::<Refusal>() else { panic!("refused") };
        let paths: Vec<String> = found.iter().map(|refusal| refusal.field.join(".")).collect();
        assert_eq!(paths, ["input.code", "input.sendChannel.password", "input.note"]);
        assert!(found[1].zh.contains("第 7 个字符") && !found[1].zh.contains("hunter"), "{}", found[1].zh);
    }
}
