//! 清单模式: one row for each goods line, carrying order, waybill, payment and list. Columns of the
//! order may stand on its first row alone, or in a row of defaults above.

use super::ColumnKind::{
    Amount, Code, Count, Country, Currency, Date, District, Quantity, Statistics, Text, Time, Transport, Unit, Wrap,
};
use super::Level::{Line, Order};
use super::entry::{self, CURRENCY, NUMBER, WAREHOUSE as WAREHOUSE_NAME};
use super::{CODE_CHARS, Column, NUMBER_CHARS, Template, may, must};

pub(super) static RETAIL: Template = Template { code: "list-9610", name_zh: "9610清单模式", columns: &COLUMNS };
pub(super) static BUSINESS: Template = Template { code: "list-9710", name_zh: "9710清单模式", columns: &COLUMNS };
pub(super) static WAREHOUSE: Template =
    Template { code: "list-9810", name_zh: "9810清单模式", columns: &WAREHOUSE_COLUMNS };

/// 30 characters on the order, 20 on the list.
const ITEM_NO: Column = Column { max_chars: 20, ..entry::ORDER[1] };

macro_rules! columns {
    ($($more:expr),*) => {
        [
            entry::ORDER[0],
            ITEM_NO,
            entry::ORDER[2],
            entry::ORDER[3],
            entry::ORDER[4],
            entry::ORDER[5],
            entry::ORDER[6],
            // ── 商品 ──
            must("list.lines.gcode", "商品编码", &["HS编码", "编码", "商品编码(HS)", "HS Code", "gcode"], (Code, Line), 10, "10 位数字；简化申报不足 10 位的补 0"),
            may("list.lines.gname", "申报品名", &["报关品名", "名称", "gname"], (Text, Line), 250, "留空时与商品名称相同"),
            must("list.lines.gmodel", "规格型号", &["规格", "型号", "申报要素", "gmodel"], (Text, Line), 250, "申报要素"),
            may("list.lines.barCode", "条形码", &["条码", "商品条码", "barCode"], (Code, Line), 50, "留空时为“无”"),
            may("list.lines.country", "目的国", &["目的国(地区)", "最终目的国", "最终目的国(地区)"], (Country, Line), CODE_CHARS, "三位代码或中文名称；留空时与运抵国相同"),
            must("list.lines.qty1", "法定数量", &["第一法定数量", "第一数量", "qty1"], (Quantity, Line), NUMBER_CHARS, "大于 0；法定单位与计量单位相同时须等于数量"),
            must("list.lines.unit1", "法定单位", &["法定计量单位", "第一法定单位", "第一单位", "unit1"], (Unit, Line), CODE_CHARS, "三位计量单位代码或中文名称"),
            may("list.lines.qty2", "第二数量", &["第二法定数量", "qty2"], (Quantity, Line), NUMBER_CHARS, "与第二单位同时填写或同时留空"),
            may("list.lines.unit2", "第二单位", &["第二计量单位", "第二法定单位", "unit2"], (Unit, Line), CODE_CHARS, "与第二数量同时填写或同时留空"),
            may("list.lines.itemRecordNo", "账册备案料号", &["备案料号", "itemRecordNo"], (Code, Line), 30, "仅保税出口填写"),
            may("list.lines.note", "商品备注", &["行备注"], (Text, Line), 1000, ""),
            NUMBER,
            // ── 运单 ──
            must("waybill.logisticsNo", "物流运单号", &["运单号", "物流运单编号", "运单编号", "快递单号", "logisticsNo"], (Code, Order), 32, "同一物流企业 6 个月内不重复"),
            must("waybill.logisticsCode", "物流企业代码", &["物流企业编码", "logisticsCode"], (Code, Order), 18, "10 位海关编码或 18 位统一社会信用代码"),
            must("waybill.logisticsName", "物流企业名称", &["物流企业", "logisticsName"], (Text, Order), 100, ""),
            may("waybill.goodsInfo", "主要货物信息", &["货物信息", "goodsInfo"], (Text, Order), 200, "留空时取第一个商品名称"),
            may("waybill.ebcTelephone", "收发货人电话", &["联系电话", "ebcTelephone"], (Code, Order), 50, ""),
            may("waybill.note", "运单备注", &[], (Text, Order), 1000, ""),
            // ── 清单 ──
            must("list.copNo", "企业内部编号", &["企业唯一编号", "清单企业编号", "企业编号", "copNo"], (Code, Order), 30, "同一申报企业内不重复"),
            must("list.customsCode", "申报地海关代码", &["申报地海关", "申报海关", "申报地", "customsCode"], (District, Order), CODE_CHARS, "四位关区代码或名称，如 2928"),
            must("list.portCode", "出口口岸代码", &["出口口岸", "出口口岸海关代码", "出境关别", "portCode"], (District, Order), CODE_CHARS, "四位关区代码或名称"),
            must("list.ieDate", "出口日期", &["ieDate"], (Date, Order), 30, "YYYYMMDD，如 20260131"),
            must("list.statisticsFlag", "申报业务类型", &["业务类型", "statisticsFlag"], (Statistics, Order), CODE_CHARS, "A 简化申报（不涉证、不涉税、不退税）或 B 汇总申报"),
            may("list.ownerCode", "生产企业代码", &["生产销售单位代码", "ownerCode"], (Code, Order), 18, "留空时取业务策略；没有海关注册时填 NO"),
            may("list.ownerName", "生产企业名称", &["生产销售单位名称", "ownerName"], (Text, Order), 100, "留空时取业务策略"),
            must("list.trafMode", "运输方式", &["trafMode"], (Transport, Order), CODE_CHARS, "一位代码或名称，如 5 航空运输"),
            may("list.trafName", "运输工具名称", &["运输工具", "运输工具编号", "trafName"], (Text, Order), 100, "之后申报总分单时可留空"),
            may("list.voyageNo", "航班航次号", &["航次号", "航次", "voyageNo"], (Code, Order), 32, "之后申报总分单时可留空"),
            may("list.billNo", "提运单号", &["总运单号", "提单号", "billNo"], (Code, Order), 37, "之后申报总分单或邮路时可留空"),
            may("list.totalPackageNo", "总包号", &["totalPackageNo"], (Code, Order), 37, ""),
            may("list.loctNo", "监管场所代码", &["监管场所", "loctNo"], (Code, Order), 10, "一个关区有多个监管场所时填写"),
            may("list.licenseNo", "许可证号", &["licenseNo"], (Code, Order), 19, ""),
            must("list.country", "运抵国", &["运抵国(地区)", "运抵国家"], (Country, Order), CODE_CHARS, "三位代码或中文名称，如 502 美国"),
            must("list.pod", "指运港代码", &["指运港", "POD"], (Code, Order), 4, "三位国别代码或四位港口代码"),
            may("list.freight", "运费", &["运杂费", "freight"], (Amount, Order), NUMBER_CHARS, "留空时为 0"),
            may("list.freightCurrency", "运费币制", &["fCurrency"], (Currency, Order), CODE_CHARS, "留空时与订单币制相同"),
            may("list.insuredFee", "保费", &["保价费", "insuredFee"], (Amount, Order), NUMBER_CHARS, "留空时为 0"),
            may("list.insuredCurrency", "保费币制", &["iCurrency"], (Currency, Order), CODE_CHARS, "留空时与运费币制相同"),
            must("list.wrapType", "包装种类", &["包装种类代码", "wrapType"], (Wrap, Order), CODE_CHARS, "1 木箱 2 纸箱 3 桶装 4 散装 5 托盘 6 包 7 其他"),
            must("list.packNo", "件数", &["packNo"], (Count, Order), 9, "整数，大于 0"),
            must("list.grossWeight", "毛重", &["毛重(KG)", "毛重（千克）", "grossWeight"], (Quantity, Order), NUMBER_CHARS, "千克，大于 0"),
            must("list.netWeight", "净重", &["净重(KG)", "净重（千克）", "netWeight"], (Quantity, Order), NUMBER_CHARS, "千克，大于 0，不大于毛重"),
            may("list.note", "备注", &["清单备注", "note"], (Text, Order), 1000, ""),
            // ── 收款单 ──
            may("payment.payName", "支付企业名称", &["支付企业", "payName"], (Text, Order), 100, "有收款信息而留空时为“现金支付”"),
            may("payment.payCode", "支付企业代码", &["payCode"], (Code, Order), 18, "境内支付企业必填"),
            may("payment.payNo", "支付交易编号", &["支付单号", "payNo"], (Code, Order), 60, ""),
            may("payment.charge", "收款金额", &["charge"], (Amount, Order), NUMBER_CHARS, "留空时等于商品总额"),
            may("payment.currency", "收款币制", &[], (Currency, Order), CODE_CHARS, "留空时与订单币制相同"),
            may("payment.accountingDate", "到账时间", &["收款时间", "accountingDate"], (Time, Order), 30, "YYYYMMDDhhmmss；填写后生成收款单"),
            may("payment.note", "收款备注", &[], (Text, Order), 1000, ""),
            CURRENCY
            $(, $more)*
        ]
    };
}

static COLUMNS: [Column; 58] = columns!();
static WAREHOUSE_COLUMNS: [Column; 59] = columns!(WAREHOUSE_NAME);
