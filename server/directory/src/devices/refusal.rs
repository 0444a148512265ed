//! Why a device is not recorded or changed.

use qiyun_kernel::{Refusal, Refuse};

/// A reason, with what the platform operator can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeviceRefusal {
    /// One field of the input.
    Field(Refusal),
    Unknown(String),
    Taken(String),
    StandsInForItself,
    StandInUnknown(String),
}

impl From<Refusal> for DeviceRefusal {
    fn from(refusal: Refusal) -> Self {
        Self::Field(refusal)
    }
}

impl Refuse for DeviceRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::Field(refusal) => refusal.clone(),
            Self::Unknown(name) => Refusal::new(
                "DEVICE_UNKNOWN",
                "name",
                format!("没有名为 {name} 的加密机"),
                format!("no device has the name {name}"),
            )
            .todo("用 qiyun device list 核对名称", "compare with qiyun device list"),
            Self::Taken(name) => Refusal::new(
                "DEVICE_TAKEN",
                "name",
                format!("名称 {name} 或其地址已登记"),
                format!("the name {name}, or its address, is recorded already"),
            )
            .todo("用 qiyun device set 修改已有记录", "change the record with qiyun device set"),
            Self::StandsInForItself => Refusal::new(
                "DEVICE_STANDS_IN_FOR_ITSELF",
                "standIn",
                "加密机不能作为自己的备机",
                "a device does not stand in for itself",
            )
            .todo("填写另一台加密机的名称", "name another device"),
            Self::StandInUnknown(name) => Refusal::new(
                "DEVICE_STAND_IN_UNKNOWN",
                "standIn",
                format!("备机 {name} 尚未登记"),
                format!("the stand-in {name} is not recorded"),
            )
            .todo("先用 qiyun device add 登记备机", "record the stand-in first, with qiyun device add"),
        }
    }
}
