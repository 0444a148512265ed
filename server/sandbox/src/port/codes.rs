//! 错误代码: which code of the table each kind is refused with. The table has codes of its own for orders,
//! waybills, lists, cancellations and returns; the other kinds borrow those of the nearest.

use qiyun_schema::message::MessageKind;

/// 海关退单.
pub const REJECTED: i64 = 100;
/// 旧报文，不处理: the only code of its meaning.
pub const OLDER: i64 = -301_014;

/// 错误代码 of one kind.
#[derive(Clone, Copy, Debug)]
pub struct Codes {
    /// 校验失败.
    pub field: i64,
    /// 无表体.
    pub no_lines: i64,
    /// 表体序号重复.
    pub line_twice: i64,
    /// 已存在.
    pub taken: i64,
    /// Nothing is held that could be changed or deleted.
    pub absent: i64,
    /// Held, and its state lets nothing be changed or deleted any more.
    pub fixed: i64,
    /// A list uses it.
    pub used: i64,
    /// 验签失败.
    pub signature: i64,
    /// 签名信息为空.
    pub unsigned: i64,
    /// 加签数据与报文不一致.
    pub altered: i64,
    /// 企业与卡信息不一致.
    pub owner: i64,
}

const ORDER: Codes = Codes {
    field: -301_008,
    no_lines: -301_001,
    line_twice: -301_002,
    taken: -301_010,
    absent: -301_009,
    fixed: -301_011,
    used: -301_011,
    signature: -301_020,
    unsigned: -301_020,
    altered: -301_020,
    owner: -301_020,
};

const LIST: Codes = Codes {
    field: -621_001,
    no_lines: -621_000,
    line_twice: -621_027,
    taken: -621_004,
    absent: -621_011,
    fixed: -621_012,
    used: -621_012,
    signature: -621_029,
    unsigned: -621_026,
    altered: -621_028,
    owner: -621_015,
};

pub const fn codes(kind: MessageKind) -> Codes {
    match kind {
        MessageKind::Order => ORDER,
        MessageKind::Receipts => Codes { taken: -304_001, ..ORDER },
        MessageKind::Logistics => {
            Codes { field: -504_011, taken: -504_015, absent: -504_014, fixed: -504_016, used: -504_016, ..LIST }
        }
        MessageKind::Inventory => LIST,
        MessageKind::Arrival | MessageKind::Departure => Codes { field: -504_011, taken: -304_001, ..LIST },
        MessageKind::WayBill | MessageKind::Summary => Codes { taken: -304_001, ..LIST },
        MessageKind::Cancel => Codes {
            field: -623_001,
            taken: -623_009,
            absent: -623_004,
            fixed: -623_013,
            used: -623_013,
            signature: -623_029,
            unsigned: -623_017,
            altered: -623_029,
            owner: -623_021,
            ..LIST
        },
        MessageKind::Refund | MessageKind::RefundDetail => Codes {
            field: -625_001,
            no_lines: -625_006,
            line_twice: -625_001,
            taken: -625_033,
            absent: -625_016,
            fixed: -625_022,
            used: -625_022,
            signature: -625_005,
            unsigned: -625_028,
            altered: -625_208,
            owner: -625_013,
        },
    }
}

/// 无该清单编号, in a cancellation.
pub const NO_SUCH_LIST: i64 = -623_003;
/// 清单状态不允许撤销.
pub const LIST_TOO_FAR: i64 = -623_005;
/// 撤单原因为空.
pub const NO_REASON: i64 = -623_012;
/// 超过单笔限额.
pub const OVER_LIMIT: i64 = -621_005;
/// 无此数据, in a return.
pub const NO_SUCH_RETURNED: i64 = -625_032;
/// 预录入号不得由企业填写.
pub const PRE_NO_FILLED: i64 = -625_008;
/// 第二数量与第二单位不匹配.
pub const SECOND_QTY: i64 = -625_009;
/// 参数库无此商品编号.
pub const NO_SUCH_GOODS: i64 = -625_011;
/// 原清单无对应表体.
pub const NO_SUCH_LINE: i64 = -625_209;
