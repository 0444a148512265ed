//! 报文: one file per outgoing kind, each with its struct, writer and reader.
//! To add a kind: a file here, a variant of `MessageKind`, rows in codes/fields.csv.

pub mod order;

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

/// Outgoing message kinds the product composes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MessageKind {
    /// CEB303 电子订单 and 海外仓订仓单.
    Order,
}

impl MessageKind {
    pub const ALL: [MessageKind; 1] = [Self::Order];

    /// Envelope `MsgType`.
    pub const fn message_type(self) -> &'static str {
        match self {
            Self::Order => "CEB303Message",
        }
    }

    /// Local name of the root element.
    pub const fn root(self) -> &'static str {
        self.message_type()
    }

    /// The receipt that answers it.
    pub const fn receipt(self) -> &'static str {
        match self {
            Self::Order => "CEB304",
        }
    }

    /// Local name of the repeated business entity.
    pub const fn entity(self) -> &'static str {
        match self {
            Self::Order => "Order",
        }
    }
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
