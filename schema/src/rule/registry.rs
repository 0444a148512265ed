//! The rules. Codes: R1 text and keys, R2 codes, R3 amounts, R4 the order as a whole.

use super::Rule;
use super::Severity::{self, Error, Warning};

/// 海关跨境电子商务出口业务节点报文规范, the edition of 2022-05.
const SPEC: &str = "海关跨境出口业务节点报文规范(202205)";
/// 操作说明 of the port's Hangzhou branch.
const GUIDE: &str = "中国电子口岸数据中心杭州分中心《跨境申报B2B申报说明》";
/// What a simulator of the customs side was seen to do.
const SEEN: &str = "海关侧模拟系统的行为（公开代码）";
/// Follows from the meaning of the fields; no text states it.
const INFERRED: &str = "由字段含义推定";

macro_rules! rules {
    ($($name:ident: $code:literal $field:literal $severity:ident
        $zh:literal / $en:literal => $action_zh:literal / $action_en:literal, $source:expr;)*) => {
        $(pub(super) static $name: Rule =
            rule($code, $field, $severity, [$zh, $en, $action_zh, $action_en], $source);)*
        pub(super) static ALL: &[&Rule] = &[$(&$name),*];
    };
}

const fn rule(
    code: &'static str,
    field: &'static str,
    severity: Severity,
    [zh, en, action_zh, action_en]: [&'static str; 4],
    source: &'static str,
) -> Rule {
    Rule { code, field, severity, zh, en, action_zh, action_en, source }
}

rules! {
    REQUIRED: "R1001" "*" Error
        "必填项为空" / "a required field is empty"
        => "填写该项" / "fill it in", SPEC;
    OUTER_BLANK: "R1002" "*" Error
        "首尾有空白字符" / "there is white space at the start or end"
        => "删除首尾空白" / "remove the white space around the value", GUIDE;
    LINE_BREAK: "R1003" "*" Error
        "含有换行" / "there is a line break inside"
        => "删除换行，写成一行" / "remove the line break, write it on one line", GUIDE;
    TAB: "R1004" "*" Error
        "含有制表符" / "there is a tab inside"
        => "删除制表符" / "remove the tab", GUIDE;
    ODD_BLANK: "R1005" "*" Error
        "含有全角空格或特殊空格" / "there is a full-width or other special blank inside"
        => "删除该空格，必要时改为半角空格" / "remove it, or use a plain blank where one is needed", GUIDE;
    INVISIBLE: "R1006" "*" Error
        "含有看不见的字符（零宽字符、BOM 等）" / "there is an invisible character (zero-width, BOM and the like)"
        => "清空单元格后重新输入，不要从网页粘贴" / "clear the cell and type it again instead of pasting", GUIDE;
    CONTROL: "R1007" "*" Error
        "含有控制字符，报文无法承载" / "there is a control character, which a message cannot carry"
        => "清空单元格后重新输入" / "clear the cell and type it again", SPEC;
    TOO_LONG: "R1008" "*" Error
        "超过最大长度（按字符计）" / "longer than allowed, counted in characters"
        => "缩短内容" / "shorten it", SPEC;
    BLANK_IN_ORDER_NO: "R1009" "orderNo" Error
        "订单号中有空格" / "there is a blank inside the order number"
        => "删除空格" / "remove the blank", GUIDE;
    BLANK_IN_ITEM_NO: "R1010" "itemNo" Warning
        "商品货号中有空格" / "there is a blank inside the item number"
        => "核对货号，通常不含空格" / "check it; item numbers seldom have blanks", GUIDE;
    NAME_NOT_CHINESE: "R1011" "itemName" Warning
        "商品名称没有中文" / "the goods name has no Chinese characters"
        => "填写与报关单一致的中文名称" / "write the Chinese name that the customs entry uses", SPEC;
    ITEM_NO_FOR_LIST: "R1012" "itemNo" Error
        "清单的商品货号最多 20 个字符" / "an item number of a list has at most 20 characters"
        => "缩短货号，订单与清单须一致" / "shorten it; order and list must agree", SPEC;

    UNIT: "R2001" "unit" Error
        "计量单位不在代码表中" / "the unit is not in the code table"
        => "填写三位单位代码（如 011）或代码表中的中文名称（如 件）" / "write a three-digit code such as 011 or a Chinese name from the table", SPEC;
    CURRENCY: "R2002" "currency" Error
        "币制不在代码表中或已停用" / "the currency is not in the code table or no longer used"
        => "在业务策略中选择三位数字币制代码，如 502 美元" / "choose a three-digit customs currency in the strategy, such as 502", SPEC;
    EBP_CODE: "R2003" "ebpCode" Error
        "电商平台代码不符合规则" / "the platform code is malformed"
        => "填写 10 位海关编码或 18 位统一社会信用代码；境外平台无代码时为“无”" / "use the 10-character customs code or the 18-character credit code, or 无 for a foreign platform", SPEC;
    EBC_CODE: "R2004" "ebcCode" Error
        "电商企业（收发货人）代码不符合规则" / "the e-commerce enterprise code is malformed"
        => "填写 10 位海关编码或 18 位统一社会信用代码" / "use the 10-character customs code or the 18-character credit code", SPEC;
    EBP_NONE: "R2005" "ebpCode" Error
        "“无”只能用于境外平台" / "无 is only for a foreign platform"
        => "填写平台代码，或在设置中声明为境外平台" / "give the platform's code, or declare the platform foreign", SPEC;
    UNUSUAL_PARTY: "R2006" "*" Warning
        "海关编码第 5、6 位通常为数字" / "characters 5 and 6 of a customs code are usually digits"
        => "核对海关编码" / "check the customs code", INFERRED;

    QTY_POSITIVE: "R3001" "qty" Error
        "数量必须大于 0" / "the quantity must be more than 0"
        => "填写大于 0 的数量" / "write a quantity above 0", SEEN;
    TOTAL_POSITIVE: "R3002" "totalPrice" Error
        "总额必须大于 0" / "the total must be more than 0"
        => "填写大于 0 的总额" / "write a total above 0", SEEN;
    PRICE_POSITIVE: "R3003" "price" Error
        "单价必须大于 0" / "the unit price must be more than 0"
        => "填写大于 0 的单价，或核对总额与数量" / "write a price above 0, or check total and quantity", SEEN;
    TOTAL_DECIMALS: "R3004" "totalPrice" Error
        "总额小数位过多" / "the total has too many decimals"
        => "总额保留 2 位小数以内" / "round the total to 2 decimals", GUIDE;
    FREIGHT_NEGATIVE: "R3005" "freight" Error
        "运杂费不能小于 0" / "the freight must not be negative"
        => "没有运杂费时为 0" / "use 0 when there is none", SPEC;
    NOT_A_NUMBER: "R3006" "*" Error
        "不是规范的数字" / "not a plain number"
        => "只填数字和一个小数点，不要千分位、货币符号和公式文字" / "digits and at most one decimal point, no thousands marks and no currency signs", SPEC;
    TOO_MANY_DECIMALS: "R3007" "*" Error
        "小数位超过 5 位" / "more than 5 decimals"
        => "保留 5 位小数以内" / "round it to 5 decimals", SPEC;
    TOO_LARGE: "R3008" "*" Error
        "数值过大" / "the number is too large"
        => "核对数值，必要时拆分订单" / "check the number, split the order if it is right", SPEC;
    PRODUCT_OFF: "R3009" "totalPrice" Error
        "数量×单价与总额不符" / "quantity × price differs from the total"
        => "修正总额或单价；单价可留空由系统计算" / "mend the total or the price; an empty price is computed", SEEN;
    PRODUCT_INEXACT: "R3010" "totalPrice" Warning
        "数量×单价与总额有尾差" / "quantity × price differs from the total by a rounding"
        => "可以发送，但海关可能按精确相等比对；能调平则调平" / "it may be sent, but customs may compare exactly; make them equal where possible", SEEN;
    GOODS_VALUE: "R3011" "goodsValue" Error
        "商品金额不等于各行总额之和" / "the goods value is not the sum of the line totals"
        => "重新生成该订单" / "generate the order again", INFERRED;
    DERIVED_PRICE_OFF: "R3012" "price" Error
        "5 位小数的单价无法还原总额" / "a price of 5 decimals cannot give back the total"
        => "换用更大的计量单位，或调整总额后填写单价" / "use a larger unit, or adjust the total and give the price", SEEN;

    ORDER_TYPE: "R4001" "orderType" Error
        "订单类型与贸易方式不符" / "the order type does not fit the trade mode"
        => "9610 用 E，9710 用 B，9810 用 W；按业务策略重新生成" / "E for 9610, B for 9710, W for 9810; generate again from the strategy", SPEC;
    LINE_COUNT: "R4002" "lines" Error
        "商品行数应为 1 至 100" / "an order has 1 to 100 lines"
        => "拆分为多个订单，并与报关单一致" / "split the order, as on the customs entry", SPEC;
    LINE_NUMBERS: "R4003" "gnum" Error
        "商品序号应从 1 起连续" / "line numbers must run from 1 without gaps"
        => "重新生成该订单" / "generate the order again", SPEC;
    LINE_CURRENCY: "R4004" "currency" Error
        "商品行币制与表头币制不同" / "the currency of a line differs from that of the order"
        => "一个订单只用一种币制" / "use one currency in an order", INFERRED;
    APP_TIME: "R4005" "appTime" Error
        "报送时间应为 14 位北京时间" / "the filing time must be 14 digits of Beijing time"
        => "重新生成该订单" / "generate the order again", SPEC;
    DRAFT_STATUS: "R4006" "appStatus" Warning
        "业务状态为暂存，电子口岸不会申报" / "the order is marked as a draft, so the port will not file it"
        => "以申报状态重新生成" / "generate it again for filing", SPEC;
}
