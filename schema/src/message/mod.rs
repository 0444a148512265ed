//! 报文: one file per outgoing kind: a struct, its field list, its business key.
//! To add a kind: a file here, a variant of `MessageKind` and of `AnyMessage`, rows in codes/fields.csv.

mod any;
pub mod arrival;
pub mod cancel;
pub mod departure;
mod document;
mod flag;
pub mod inventory;
mod kind;
pub mod logistics;
pub mod order;
pub mod receipts;
pub mod refund;
pub mod refund_detail;
pub mod summary;
pub mod way_bill;

pub use any::{AnyMessage, read};
pub use document::{Document, Filed, Filing, Head, Headed, MAX_DOCUMENTS, MAX_LINES, Message};
pub use flag::{AppStatus, AppType, FeeFlag, IeFlag, StatisticsFlag, SummaryFlag};
pub use kind::MessageKind;

use serde::{Deserialize, Serialize};

use crate::xml::{CEB_NAMESPACE, Element, Forbidden, ReadError, Writer};

/// 报文版本, the root's `version`.
pub const MESSAGE_VERSION: &str = "1.0";
/// 报文传输模式, constant.
const DXP_MODE: &str = "DXP";

/// 传输节点 `BaseTransfer`: who transmits; copCode must own the dxpId.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaseTransfer {
    pub cop_code: String,
    pub cop_name: String,
    pub dxp_id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Text that XML cannot carry stood in a field; nothing was composed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{field}` contains the character U+{code:04X} at position {at}, which XML cannot carry; remove it", code = u32::from(*.character))]
pub struct ComposeError {
    /// Path of the field, for example `Order[0].OrderList[2].itemName`.
    pub field: String,
    pub character: char,
    /// Character position, from 0.
    pub at: usize,
}

impl ComposeError {
    /// The same sentence in Chinese.
    pub fn zh(&self) -> String {
        let code = u32::from(self.character);
        format!("`{}` 第 {} 个字符 U+{code:04X} 不能写入 XML，请删除", self.field, self.at + 1)
    }
}

impl From<Forbidden> for ComposeError {
    fn from(forbidden: Forbidden) -> Self {
        Self { field: forbidden.field, character: forbidden.character, at: forbidden.at }
    }
}

impl BaseTransfer {
    fn write(&self, to: &mut Writer) {
        to.open("BaseTransfer");
        to.leaf("copCode", &self.cop_code);
        to.leaf("copName", &self.cop_name);
        to.leaf("dxpMode", DXP_MODE);
        to.leaf("dxpId", &self.dxp_id);
        to.optional("note", self.note.as_deref());
        to.close();
    }

    fn read(root: &Element) -> Result<Self, ReadError> {
        let element = root.child(CEB_NAMESPACE, "BaseTransfer");
        let element = element.ok_or_else(|| ReadError::Missing { path: "BaseTransfer".to_owned() })?;
        let required = |name| element.required(CEB_NAMESPACE, name).map(str::to_owned);
        Ok(Self {
            cop_code: required("copCode")?,
            cop_name: required("copName")?,
            dxp_id: required("dxpId")?,
            note: element.filled(CEB_NAMESPACE, "note")?,
        })
    }
}
