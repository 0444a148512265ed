//! The documents of one order, from what is to be declared and who files it. Pure.

use qiyun_schema::details::{ListDetails, ListLineDetails, PaymentDetails, WaybillDetails};
use qiyun_schema::identifier::Guid;
use qiyun_schema::message::inventory::{Inventory, InventoryHead, InventoryLine};
use qiyun_schema::message::logistics::Logistics;
use qiyun_schema::message::order::{Order, OrderHead, OrderLine};
use qiyun_schema::message::receipts::Receipts;
use qiyun_schema::message::{AppStatus, AppType, FeeFlag, IeFlag, MessageKind};

use crate::orders::declared::{Declared, DeclaredLine};

/// A document of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "held for the length of a composition")]
pub enum Paper {
    Order(Order),
    Receipts(Receipts),
    Logistics(Logistics),
    Inventory(Inventory),
}

impl Paper {
    #[must_use]
    pub fn kind(&self) -> MessageKind {
        match self {
            Self::Order(_) => MessageKind::Order,
            Self::Receipts(_) => MessageKind::Receipts,
            Self::Logistics(_) => MessageKind::Logistics,
            Self::Inventory(_) => MessageKind::Inventory,
        }
    }

    #[must_use]
    pub fn order(self) -> Option<Order> {
        if let Self::Order(one) = self { Some(one) } else { None }
    }

    #[must_use]
    pub fn receipts(self) -> Option<Receipts> {
        if let Self::Receipts(one) = self { Some(one) } else { None }
    }

    #[must_use]
    pub fn logistics(self) -> Option<Logistics> {
        if let Self::Logistics(one) = self { Some(one) } else { None }
    }

    #[must_use]
    pub fn inventory(self) -> Option<Inventory> {
        if let Self::Inventory(one) = self { Some(one) } else { None }
    }
}

/// The filing part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    pub guid: Guid,
    pub app_type: AppType,
    /// 14 digits.
    pub app_time: String,
    /// 清单编号, where a change or deletion must name it.
    pub invt_no: Option<String>,
}

/// 申报企业, as it stands in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agent {
    pub code: String,
    pub name: String,
}

/// The document of this kind; nothing where the order carries nothing for it.
#[must_use]
pub fn paper(kind: MessageKind, stamp: Stamp, declared: &Declared, agent: &Agent) -> Option<Paper> {
    let details = declared.details.as_ref();
    match kind {
        MessageKind::Order => Some(Paper::Order(order(stamp, declared))),
        MessageKind::Receipts => {
            details?.payment.as_ref().map(|payment| Paper::Receipts(receipts(stamp, declared, payment)))
        }
        MessageKind::Logistics => {
            details?.waybill.as_ref().map(|waybill| Paper::Logistics(logistics(stamp, declared, waybill)))
        }
        MessageKind::Inventory => {
            let (list, waybill) = (details?.list.as_ref()?, details?.waybill.as_ref()?);
            Some(Paper::Inventory(inventory(stamp, declared, list, waybill, agent)))
        }
        _ => None,
    }
}

fn order(stamp: Stamp, declared: &Declared) -> Order {
    Order {
        head: OrderHead {
            guid: stamp.guid,
            app_type: stamp.app_type,
            app_time: stamp.app_time,
            app_status: AppStatus::File,
            order_type: declared.mode.order_type(),
            order_no: declared.order_no.clone(),
            ebp_code: declared.platform_code.clone(),
            ebp_name: declared.platform_name.clone(),
            ebc_code: declared.merchant_code.clone(),
            ebc_name: declared.merchant_name.clone(),
            goods_value: declared.goods_value,
            freight: declared.freight,
            currency: declared.currency.clone(),
            note: None,
        },
        lines: declared.lines.iter().map(|line| order_line(line, &declared.currency)).collect(),
    }
}

fn order_line(line: &DeclaredLine, currency: &str) -> OrderLine {
    OrderLine {
        gnum: line.gnum,
        item_no: line.item_no.clone(),
        item_name: line.item_name.clone(),
        item_describe: None,
        bar_code: None,
        unit: line.unit.clone(),
        currency: currency.to_owned(),
        qty: line.qty,
        price: line.price,
        total_price: line.total_price,
        note: None,
    }
}

fn receipts(stamp: Stamp, declared: &Declared, payment: &PaymentDetails) -> Receipts {
    Receipts {
        guid: stamp.guid,
        app_type: stamp.app_type,
        app_time: stamp.app_time,
        app_status: AppStatus::File,
        ebp_code: declared.platform_code.clone(),
        ebp_name: declared.platform_name.clone(),
        ebc_code: declared.merchant_code.clone(),
        ebc_name: declared.merchant_name.clone(),
        order_no: declared.order_no.clone(),
        pay_code: payment.pay_code.clone(),
        pay_name: payment.pay_name.clone(),
        pay_no: payment.pay_no.clone(),
        charge: payment.charge,
        currency: payment.currency.clone(),
        accounting_date: payment.accounting_date.clone(),
        note: payment.note.clone(),
    }
}

fn logistics(stamp: Stamp, declared: &Declared, waybill: &WaybillDetails) -> Logistics {
    Logistics {
        guid: stamp.guid,
        app_type: stamp.app_type,
        app_time: stamp.app_time,
        app_status: AppStatus::File,
        logistics_code: waybill.logistics_code.clone(),
        logistics_name: waybill.logistics_name.clone(),
        logistics_no: waybill.logistics_no.clone(),
        freight: waybill.freight,
        insured_fee: waybill.insured_fee,
        currency: waybill.currency.clone(),
        gross_weight: waybill.gross_weight,
        pack_no: waybill.pack_no,
        goods_info: waybill.goods_info.clone(),
        ebc_code: Some(declared.merchant_code.clone()),
        ebc_name: Some(declared.merchant_name.clone()),
        ebc_telephone: waybill.ebc_telephone.clone(),
        note: waybill.note.clone(),
    }
}

fn inventory(
    stamp: Stamp,
    declared: &Declared,
    list: &ListDetails,
    waybill: &WaybillDetails,
    agent: &Agent,
) -> Inventory {
    let lines = declared.lines.iter().zip(&list.lines);
    let lines = lines.map(|(line, more)| inventory_line(line, more, &declared.currency)).collect();
    let head = InventoryHead {
        guid: stamp.guid,
        app_type: stamp.app_type,
        app_time: stamp.app_time,
        app_status: AppStatus::File,
        customs_code: list.customs_code.clone(),
        ebp_code: declared.platform_code.clone(),
        ebp_name: declared.platform_name.clone(),
        order_no: declared.order_no.clone(),
        logistics_code: waybill.logistics_code.clone(),
        logistics_name: waybill.logistics_name.clone(),
        logistics_no: waybill.logistics_no.clone(),
        cop_no: list.cop_no.clone(),
        pre_no: None,
        invt_no: stamp.invt_no,
        ie_flag: IeFlag::Export,
        port_code: list.port_code.clone(),
        ie_date: list.ie_date.clone(),
        statistics_flag: list.statistics_flag,
        agent_code: agent.code.clone(),
        agent_name: agent.name.clone(),
        ebc_code: declared.merchant_code.clone(),
        ebc_name: declared.merchant_name.clone(),
        owner_code: list.owner_code.clone().unwrap_or_else(|| declared.merchant_code.clone()),
        owner_name: list.owner_name.clone().unwrap_or_else(|| declared.merchant_name.clone()),
        iac_code: None,
        iac_name: None,
        ems_no: None,
        trade_mode: declared.mode.supervision_code().to_owned(),
        traf_mode: list.traf_mode.clone(),
        traf_name: list.traf_name.clone(),
        voyage_no: list.voyage_no.clone(),
        bill_no: list.bill_no.clone(),
        total_package_no: list.total_package_no.clone(),
        loct_no: list.loct_no.clone(),
        license_no: list.license_no.clone(),
        country: list.country.clone(),
        pod: list.pod.clone(),
        freight: list.freight,
        f_currency: list.freight_currency.clone(),
        f_flag: FeeFlag::Total,
        insured_fee: list.insured_fee,
        i_currency: list.insured_currency.clone(),
        i_flag: FeeFlag::Total,
        wrap_type: list.wrap_type.clone(),
        pack_no: list.pack_no,
        gross_weight: list.gross_weight,
        net_weight: list.net_weight,
        note: list.note.clone(),
    };
    Inventory { head, lines }
}

fn inventory_line(line: &DeclaredLine, more: &ListLineDetails, currency: &str) -> InventoryLine {
    InventoryLine {
        gnum: line.gnum,
        item_no: line.item_no.clone(),
        item_record_no: more.item_record_no.clone(),
        item_name: Some(line.item_name.clone()),
        gcode: more.gcode.clone(),
        gname: more.gname.clone(),
        gmodel: more.gmodel.clone(),
        bar_code: more.bar_code.clone(),
        country: more.country.clone(),
        currency: currency.to_owned(),
        qty: line.qty,
        qty1: more.qty1,
        qty2: more.qty2,
        unit: line.unit.clone(),
        unit1: more.unit1.clone(),
        unit2: more.unit2.clone(),
        price: line.price,
        total_price: line.total_price,
        note: more.note.clone(),
    }
}
