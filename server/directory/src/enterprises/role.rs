//! 企业类型: as what an enterprise is filed with customs.

use async_graphql::Enum;

use super::entity::Column;

/// As what an enterprise is filed with customs. 企业类型
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum EnterpriseRole {
    /// Files declarations. 申报企业
    Declarant,
    /// E-commerce platform. 电商平台
    Platform,
    /// E-commerce enterprise, consignor. 电商企业
    Merchant,
    /// Logistics enterprise. 物流企业
    Logistics,
}

impl EnterpriseRole {
    /// In the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Declarant, Self::Platform, Self::Merchant, Self::Logistics];

    #[must_use]
    pub fn name_zh(self) -> &'static str {
        match self {
            Self::Declarant => "申报企业",
            Self::Platform => "电商平台",
            Self::Merchant => "电商企业",
            Self::Logistics => "物流企业",
        }
    }

    #[must_use]
    pub fn name_en(self) -> &'static str {
        match self {
            Self::Declarant => "declarant",
            Self::Platform => "platform",
            Self::Merchant => "merchant",
            Self::Logistics => "logistics enterprise",
        }
    }

    /// Where it is stored.
    #[must_use]
    pub fn column(self) -> Column {
        match self {
            Self::Declarant => Column::IsDeclarant,
            Self::Platform => Column::IsPlatform,
            Self::Merchant => Column::IsMerchant,
            Self::Logistics => Column::IsLogistics,
        }
    }
}
