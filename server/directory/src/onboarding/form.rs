//! 传输ID申请表: what is asked for beyond the enterprise's record, and the rule of node and device. Pure.

use async_graphql::{Enum, InputObject, SimpleObject};
use serde::{Deserialize, Serialize};

/// 申请数据交换类型
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[graphql(name = "OnboardingExchangeKind")]
pub enum ExchangeKind {
    /// 跨境数据交换申请
    #[default]
    CrossBorder,
    /// 非跨境数据交换申请
    Other,
}

/// 跨境业务类型
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[graphql(name = "OnboardingBusinessKind")]
pub enum BusinessKind {
    /// 跨境进口统一版
    UnifiedImport,
    /// 跨境出口统一版
    UnifiedExport,
    /// 跨境出口B2B9710/9810（报关单模式）
    #[graphql(name = "B2B_ENTRY")]
    B2bEntry,
    /// 跨境出口B2B9710/9810（清单模式）
    #[graphql(name = "B2B_LIST")]
    B2bList,
}

/// 传输节点
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[graphql(name = "OnboardingNode")]
pub enum TransmissionNode {
    /// 二级节点-中国电子口岸数据中心杭州分中心: goes with 加密机(云签), and then needs a 加密机证书.
    SecondHangzhou,
    /// 三级节点-浙江电子口岸有限公司: goes with a card or key.
    ThirdZhejiang,
    /// 三级节点-EWTP: goes with a card or key.
    ThirdEwtp,
}

/// 跨境申请业务类别
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[graphql(name = "OnboardingDataKind")]
pub enum DataKind {
    /// 清单数据
    Inventory,
    /// 订单数据
    Order,
    /// 运单数据
    Logistics,
    /// 收款单数据
    Receipts,
    /// 运抵单
    Arrival,
    /// 离境单
    Departure,
    /// 入库明细单数据
    Delivery,
    /// 支付单数据
    Payment,
    /// 其他, named in `otherFormat`.
    Other,
}

/// 服务类密码设备
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[graphql(name = "OnboardingDevice")]
pub enum SigningDevice {
    /// 电子口岸IC卡
    IcCard,
    /// 电子口岸Ikey卡
    Ikey,
    /// 加密机(云签)
    CloudSigner,
}

/// What the 传输ID form asks for beyond the enterprise's record. Written, it replaces what was there; an incomplete form
/// is kept, one that breaks the rule of node and device is refused. Empty texts count as missing. 传输ID申请
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, SimpleObject, InputObject)]
#[graphql(name = "OnboardingForm", input_name = "OnboardingFormInput")]
#[serde(default)]
pub struct Form {
    /// IC卡/IKey卡号
    pub card_no: Option<String>,
    /// 联系人
    pub contact: Option<String>,
    /// 联系方式
    pub phone: Option<String>,
    /// 联系人邮箱
    pub email: Option<String>,
    /// 地区：省
    pub province: Option<String>,
    /// 地区：市
    pub city: Option<String>,
    /// 地区：区
    pub district: Option<String>,
    /// 数据交换申请类型
    #[graphql(default_with = "ExchangeKind::CrossBorder")]
    pub exchange: ExchangeKind,
    /// 跨境业务类型
    #[graphql(default)]
    pub businesses: Vec<BusinessKind>,
    /// 传输节点
    pub node: Option<TransmissionNode>,
    /// Needed for THIRD_EWTP. 分节点名称
    pub sub_node: Option<String>,
    /// 跨境申请业务类别
    #[graphql(default)]
    pub data: Vec<DataKind>,
    /// Needed for OTHER. 传输报文格式
    pub other_format: Option<String>,
    /// 服务类密码设备
    #[graphql(default)]
    pub devices: Vec<SigningDevice>,
    /// Left out: 无. 第三方技术服务商
    pub vendor: Option<String>,
    /// 备注
    pub note: Option<String>,
}

/// What stands against handing the form in as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormFlaw {
    /// 二级节点 without 加密机(云签).
    SecondNeedsSigner,
    /// 三级节点 with something else than a card or key.
    ThirdNeedsCard,
    /// 三级节点-EWTP without the name of its branch.
    SubNodeMissing,
    /// 其他 without the format.
    OtherFormatMissing,
}

impl Form {
    /// The node's rule and the two texts that other choices ask for.
    #[must_use]
    pub fn flaws(&self) -> Vec<FormFlaw> {
        let has = |device| self.devices.contains(&device);
        let card = has(SigningDevice::IcCard) || has(SigningDevice::Ikey);
        let mut flaws = Vec::new();
        match self.node {
            Some(TransmissionNode::SecondHangzhou) if !has(SigningDevice::CloudSigner) => {
                flaws.push(FormFlaw::SecondNeedsSigner);
            }
            Some(TransmissionNode::ThirdZhejiang | TransmissionNode::ThirdEwtp)
                if !card || has(SigningDevice::CloudSigner) =>
            {
                flaws.push(FormFlaw::ThirdNeedsCard);
            }
            _ => {}
        }
        if self.node == Some(TransmissionNode::ThirdEwtp) && self.sub_node.is_none() {
            flaws.push(FormFlaw::SubNodeMissing);
        }
        if self.data.contains(&DataKind::Other) && self.other_format.is_none() {
            flaws.push(FormFlaw::OtherFormatMissing);
        }
        flaws
    }

    /// 二级节点 goes on with an application for a 加密机证书.
    #[must_use]
    pub fn needs_certificate(&self) -> bool {
        self.node == Some(TransmissionNode::SecondHangzhou)
    }
}

impl FormFlaw {
    /// Code, input field, what is wrong and what to do, each in both languages.
    #[must_use]
    pub fn words(self) -> (&'static str, &'static str, [&'static str; 4]) {
        match self {
            Self::SecondNeedsSigner => (
                "NODE_NEEDS_SIGNER",
                "devices",
                [
                    "二级节点要配合加密机(云签)",
                    "the second-level node goes with the signing machine (云签)",
                    "请勾选加密机(云签)，提交后继续做加密机证书申请",
                    "choose the signing machine, and apply for its certificate afterwards",
                ],
            ),
            Self::ThirdNeedsCard => (
                "NODE_NEEDS_CARD",
                "devices",
                [
                    "三级节点要配合电子口岸 IC 卡或 Ikey 卡，不能用加密机(云签)",
                    "a third-level node goes with an IC card or key, not with the signing machine",
                    "请只勾选 IC 卡或 Ikey 卡，或改选二级节点",
                    "choose card or key alone, or the second-level node",
                ],
            ),
            Self::SubNodeMissing => (
                "SUB_NODE_MISSING",
                "subNode",
                [
                    "未填写 EWTP 分节点名称",
                    "the branch of the EWTP node is missing",
                    "请填写分节点名称",
                    "name the branch",
                ],
            ),
            Self::OtherFormatMissing => (
                "OTHER_FORMAT_MISSING",
                "otherFormat",
                [
                    "勾选了“其他”但未填写传输报文格式",
                    "other data was chosen without its message format",
                    "请填写传输报文格式，或取消勾选“其他”",
                    "name the format, or take the choice back",
                ],
            ),
        }
    }
}

/// Labels as they stand on the form.
impl BusinessKind {
    pub const ALL: [Self; 4] = [Self::UnifiedImport, Self::UnifiedExport, Self::B2bEntry, Self::B2bList];

    #[must_use]
    pub fn zh(self) -> &'static str {
        match self {
            Self::UnifiedImport => "跨境进口统一版",
            Self::UnifiedExport => "跨境出口统一版",
            Self::B2bEntry => "跨境出口B2B9710/9810（报关单模式）",
            Self::B2bList => "跨境出口B2B9710/9810（清单模式）",
        }
    }
}

impl TransmissionNode {
    pub const ALL: [Self; 3] = [Self::SecondHangzhou, Self::ThirdZhejiang, Self::ThirdEwtp];

    #[must_use]
    pub fn zh(self) -> &'static str {
        match self {
            Self::SecondHangzhou => "二级节点-中国电子口岸数据中心杭州分中心",
            Self::ThirdZhejiang => "三级节点-浙江电子口岸有限公司",
            Self::ThirdEwtp => "三级节点-EWTP",
        }
    }
}

impl DataKind {
    pub const ALL: [Self; 9] = [
        Self::Inventory,
        Self::Order,
        Self::Logistics,
        Self::Receipts,
        Self::Arrival,
        Self::Departure,
        Self::Delivery,
        Self::Payment,
        Self::Other,
    ];

    #[must_use]
    pub fn zh(self) -> &'static str {
        match self {
            Self::Inventory => "清单数据",
            Self::Order => "订单数据",
            Self::Logistics => "运单数据",
            Self::Receipts => "收款单数据",
            Self::Arrival => "运抵单",
            Self::Departure => "离境单",
            Self::Delivery => "入库明细单数据",
            Self::Payment => "支付单数据",
            Self::Other => "其他",
        }
    }
}

impl SigningDevice {
    pub const ALL: [Self; 3] = [Self::IcCard, Self::Ikey, Self::CloudSigner];

    #[must_use]
    pub fn zh(self) -> &'static str {
        match self {
            Self::IcCard => "电子口岸IC卡",
            Self::Ikey => "电子口岸Ikey卡",
            Self::CloudSigner => "加密机(云签)",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_and_device_go_together_as_the_guide_says() {
        use {FormFlaw as Flaw, SigningDevice as Device, TransmissionNode as Node};
        for (node, devices, flaws) in [
            (Node::SecondHangzhou, vec![Device::CloudSigner], vec![]),
            (Node::SecondHangzhou, vec![Device::CloudSigner, Device::IcCard], vec![]),
            (Node::SecondHangzhou, vec![Device::IcCard], vec![Flaw::SecondNeedsSigner]),
            (Node::SecondHangzhou, vec![], vec![Flaw::SecondNeedsSigner]),
            (Node::ThirdZhejiang, vec![Device::Ikey], vec![]),
            (Node::ThirdZhejiang, vec![Device::CloudSigner], vec![Flaw::ThirdNeedsCard]),
            (Node::ThirdEwtp, vec![], vec![Flaw::ThirdNeedsCard, Flaw::SubNodeMissing]),
        ] {
            let form = Form { node: Some(node), devices: devices.clone(), ..Form::default() };
            assert_eq!(form.flaws(), flaws, "{node:?} {devices:?}");
            assert_eq!(form.needs_certificate(), node == Node::SecondHangzhou);
        }
        assert_eq!(Form::default().flaws(), []);
        let other = Form { data: vec![DataKind::Other], ..Form::default() };
        assert_eq!(other.flaws(), [FormFlaw::OtherFormatMissing]);
    }
}
