//! Why an overseas warehouse is not stored.

use qiyun_kernel::{Refusal, Refuse};

/// A reason, with what the user can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WarehouseRefusal {
    /// One field of the input.
    Field(Refusal),
    NameTaken(String),
    CountryUnknown(String),
    NotFound,
}

impl From<Refusal> for WarehouseRefusal {
    fn from(refusal: Refusal) -> Self {
        Self::Field(refusal)
    }
}

impl Refuse for WarehouseRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::Field(refusal) => refusal.clone(),
            Self::NameTaken(name) => Refusal::new(
                "WAREHOUSE_NAME_TAKEN",
                "input.name",
                format!("海外仓名称 {name} 已存在"),
                format!("another warehouse has the name {name}"),
            )
            .todo("换一个名称，或修改已有的海外仓", "choose another name, or change the warehouse that has it"),
            Self::CountryUnknown(code) => Refusal::new(
                "COUNTRY_UNKNOWN",
                "input.country",
                format!("国家(地区)代码表中没有 {code}"),
                format!("the table of countries has no {code}"),
            )
            .todo("请从国家(地区)列表中选择，例如 502 美国", "choose one of the list, such as 502 United States"),
            Self::NotFound => Refusal::new("WAREHOUSE_NOT_FOUND", "id", "没有这个海外仓", "there is no such warehouse")
                .todo("刷新列表后重试", "reload the list and try again"),
        }
    }
}
