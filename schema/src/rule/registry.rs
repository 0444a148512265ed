//! The rules. Codes: R1 text and keys, R2 codes, R3 amounts, R4 the order as a whole.

use super::Rule;
use super::Severity::{self, Error, Warning};

/// 海关跨境电子商务出口业务节点报文规范, the edition of 2022-05.
const SPEC: &str = "海关跨境出口业务节点报文规范(202205)";
/// 操作说明 of the port's Hangzhou branch.
const GUIDE: &str = "中国电子口岸数据中心杭州分中心《跨境申报B2B申报说明》";
/// What a simulator of the customs side was seen to do.
const SEEN: &str = "海关侧模拟系统的行为（公开代码）";
/// Notices and pages about them.
const NOTICE: &str = "海关总署公告2020年第75号、2021年第47号及解读";
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
    TOO_SHORT: "R1013" "*" Error
        "短于规定长度（按字符计）" / "shorter than its fixed length, counted in characters"
        => "核对并填写完整" / "check it and write it in full", SPEC;

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
    PARTY: "R2007" "*" Error
        "企业代码不符合规则" / "an enterprise code is malformed"
        => "填写 10 位海关编码或 18 位统一社会信用代码" / "use the 10-character customs code or the 18-character credit code", SPEC;
    COUNTRY: "R2008" "country" Error
        "国别（地区）不在代码表中" / "the country is not in the code table"
        => "填写三位数字国别代码，如 502 美国" / "use a three-digit country code such as 502", SPEC;
    DISTRICT: "R2009" "customsCode" Error
        "关区代码不在代码表中" / "the customs district is not in the code table"
        => "填写四位关区代码，如 2928" / "use a four-digit customs district such as 2928", SPEC;
    TRANSPORT: "R2010" "trafMode" Error
        "运输方式不在代码表中" / "the transport mode is not in the code table"
        => "填写一位运输方式代码，如 5 航空" / "use a one-character transport mode such as 5 for air", SPEC;
    HS_CODE: "R2011" "gcode" Error
        "商品编码应为 10 位数字" / "the HS code must have ten digits"
        => "填写 10 位商品编码；简化申报不足 10 位的补 0" / "use ten digits; pad a simplified code with zeros", SPEC;
    INVT_NO: "R2012" "invtNo" Error
        "清单编号不符合规则" / "the list number is malformed"
        => "填写清单回执中的 18 至 20 位编号" / "use the 18 to 20 characters of the list's receipt", SPEC;
    WRAP: "R2013" "wrapType" Error
        "包装种类不在代码表中" / "the packaging is not in the code table"
        => "填写 1 至 7：木箱、纸箱、桶装、散装、托盘、包、其他" / "use 1 to 7: case, carton, drum, bulk, pallet, bag, other", SPEC;
    TRADE_MODE: "R2014" "tradeMode" Error
        "监管方式与业务不符" / "the supervision code does not fit the business"
        => "按业务策略填写 9610、9710 或 9810；退货为 9661 或 1261" / "use 9610, 9710 or 9810 as the strategy says; 9661 or 1261 for returns", SPEC;
    PRE_NO: "R2015" "preNo" Error
        "电子口岸编号由电子口岸给出，首次申报不应填写" / "the e-port's number is given by the e-port and is left out when filing"
        => "清空电子口岸编号" / "leave it out", SPEC;
    TRANSMISSION_ID: "R2016" "dxpId" Error
        "传输ID不符合规则" / "the transmission ID is malformed"
        => "填写 16 位大写传输ID，如 DXPENT 加 10 位数字" / "use the 16 upper-case characters, such as DXPENT and ten digits", SPEC;

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
    POSITIVE: "R3013" "*" Error
        "数值必须大于 0" / "the value must be more than 0"
        => "填写大于 0 的数值" / "write a value above 0", SEEN;
    NEGATIVE: "R3014" "*" Error
        "费用不能小于 0" / "a fee must not be negative"
        => "没有时为 0" / "use 0 when there is none", SPEC;

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
        "商品行的币制不一致" / "the lines are not all in one currency"
        => "一单只用一种币制" / "use one currency in a document", INFERRED;
    APP_TIME: "R4005" "appTime" Error
        "报送时间应为 14 位北京时间" / "the filing time must be 14 digits of Beijing time"
        => "重新生成该订单" / "generate the order again", SPEC;
    DRAFT_STATUS: "R4006" "appStatus" Warning
        "业务状态为暂存，电子口岸不会申报" / "the order is marked as a draft, so the port will not file it"
        => "以申报状态重新生成" / "generate it again for filing", SPEC;
    TIME: "R4007" "*" Error
        "时间不是有效的北京时间" / "not a valid Beijing time"
        => "填写 14 位时间（日期为 8 位）" / "write 14 digits, or 8 for a date", SPEC;
    PART_NUMBER: "R4008" "msgSeqNo" Error
        "报文序号应在 1 与报文总数之间" / "the part number must lie between 1 and the number of parts"
        => "重新生成该单证" / "generate the document again", SPEC;

    NET_WEIGHT: "R6001" "netWeight" Error
        "净重大于毛重" / "the net weight is more than the gross weight"
        => "核对毛重和净重（千克）" / "check both weights, in kilograms", SPEC;
    LEGAL_QTY: "R6002" "qty1" Error
        "申报单位与法定单位相同，数量却不同" / "the unit equals the legal unit, but the quantities differ"
        => "两个数量填写一致" / "make the two quantities equal", SEEN;
    SECOND_QTY: "R6003" "qty2" Error
        "第二数量与第二单位应同时填写或同时为空" / "second quantity and second unit must both be given or both be empty"
        => "补全或清空两项" / "give both or neither", SPEC;
    LIST_NUMBER_EARLY: "R6004" "invtNo" Error
        "首次申报不应填写清单编号" / "a first filing must not carry a list number"
        => "清空清单编号；变更才填写" / "leave it out; only a change carries it", SPEC;
    LIST_NUMBER_MISSING: "R6005" "invtNo" Error
        "变更清单缺少清单编号" / "the change of a list lacks the list number"
        => "填写清单回执中的清单编号" / "write the number from the list's receipt", SPEC;
    SIMPLIFIED: "R6006" "statisticsFlag" Error
        "涉证、涉税或需退税的清单不能简化申报" / "a list with licence, duty or tax refund cannot be filed simplified"
        => "改为汇总申报，或走报关单模式" / "file it for summarising, or as a customs entry", SPEC;
    TRANSPORT_LATER: "R6007" "billNo" Warning
        "未填写运输工具、航次或提运单号，且没有总分单" / "means of transport, voyage or master bill are empty and no master bill document follows"
        => "补全运输信息，或在设置中启用总分单" / "fill them in, or have the master bill document filed", SPEC;
    WAREHOUSE: "R6008" "ebpName" Error
        "海外仓名称与业务策略不符" / "the warehouse name is not that of the strategy"
        => "按业务策略的海外仓重新生成" / "generate again from the strategy's warehouse", SPEC;
    LIST_FLAGS: "R6009" "fFlag" Error
        "运费、保费标志应为 3（总价）" / "the fee flags must be 3, a total"
        => "按总价填写运费和保费" / "state freight and insurance as totals", SPEC;
    DIRECTION: "R6010" "ieFlag" Error
        "进出口标记不符：出口单证为 E，退货为 I" / "wrong direction: E for exports, I for returns"
        => "重新生成该单证" / "generate the document again", SPEC;
    CERTIFICATE_OWNER: "R6011" "agentCode" Error
        "申报企业不是签名证书的持有企业" / "the declaring agent is not the owner of the signing certificate"
        => "核对申报企业和加签账号" / "check the agent and the signing account", SPEC;
    SUMMARY_SCOPE: "R6012" "lines" Error
        "汇总申请应列出清单，或填写起止时间" / "a summary names its lists or a span of time"
        => "补充清单编号，或成对填写开始和结束时间" / "add list numbers, or give both start and end", SPEC;
    SUMMARY_SPAN: "R6013" "endTime" Error
        "汇总结束时间早于开始时间或未成对填写" / "the end of the summary lies before its start, or one of them is missing"
        => "成对填写，结束不早于开始" / "give both, the end not before the start", SPEC;
    RETURN_LINE: "R6014" "gnum" Error
        "退货商品在原清单中没有对应项" / "the original list has no such line"
        => "序号、商品编码和单位与原清单一致" / "use number, HS code and units of the original list", SPEC;
    RETURN_QTY: "R6015" "qty" Error
        "退货数量超过原清单数量" / "more is returned than was exported"
        => "数量不超过原清单" / "return at most what the list has", SPEC;
    RETURN_COUNTRY: "R6016" "country" Error
        "启运国不能是中国" / "a return does not start from China"
        => "填写货物启运的国家（地区）" / "write the country the goods come from", SPEC;
    PAYMENT_CODE: "R6017" "payCode" Warning
        "未填写支付企业代码" / "the payment enterprise has no code"
        => "境内支付企业须填写代码；现金收款填“现金支付”" / "give the code of a domestic payment enterprise; write 现金支付 for cash", SPEC;

    MATCH_ORDER: "R7001" "orderNo" Error
        "清单与订单对不上：订单编号或电商企业不同" / "list and order do not meet: number or enterprise differ"
        => "由同一订单重新生成清单" / "generate the list again from the order", SEEN;
    MATCH_WAYBILL: "R7002" "logisticsNo" Error
        "清单与运单对不上：运单编号或物流企业不同" / "list and waybill do not meet: number or logistics enterprise differ"
        => "核对运单编号和物流企业" / "check waybill number and logistics enterprise", SEEN;
    MATCH_PAYMENT: "R7003" "orderNo" Error
        "收款单与订单对不上：订单编号或电商企业不同" / "payment and order do not meet: number or enterprise differ"
        => "核对收款单的订单编号" / "check the order number of the payment", SEEN;
    MATCH_LINES: "R7004" "lines" Error
        "清单与订单的商品行不一致" / "the goods lines of list and order differ"
        => "商品序号、货号、数量、单位、币制和总价与订单一致" / "make number, item, quantity, unit, currency and total those of the order", SPEC;
    MATCH_PLATFORM: "R7005" "ebpCode" Error
        "电商平台不一致" / "the platforms differ"
        => "订单、收款单、清单使用同一电商平台" / "use one platform on order, payment and list", SPEC;
    MATCH_WEIGHT: "R7006" "grossWeight" Warning
        "清单与运单的毛重或件数不同" / "gross weight or packages of list and waybill differ"
        => "核对毛重和件数" / "check weight and packages", INFERRED;
    MATCH_CHARGE: "R7007" "charge" Warning
        "收款金额或币制与订单不同" / "the payment differs from the order in amount or currency"
        => "核对收款金额；分次收款可忽略" / "check the amount; ignore it for part payments", INFERRED;

    TICKET_LIMIT: "R8001" "totalPrice" Error
        "单票超过清单模式限额" / "the ticket is over the limit of list mode"
        => "改走报关单模式" / "declare it as a customs entry", NOTICE;
    TICKET_UNKNOWN: "R8002" "currency" Warning
        "缺少折算汇率，无法核对清单模式限额" / "no exchange rate, so the limit of list mode cannot be checked"
        => "在设置的“校验规则”中填写该币种的汇率" / "write the currency's rate into the settings", NOTICE;
    TICKET_WEIGHT: "R8003" "grossWeight" Error
        "单票超过设置的重量上限" / "the ticket is over the weight limit that is set"
        => "拆分，或改走报关单模式" / "split it, or declare it as a customs entry", INFERRED;
    CONTROLLED: "R8004" "gcode" Error
        "涉证、涉检或涉税的货物不能用清单模式" / "goods with licence, inspection or duty cannot use list mode"
        => "改走报关单模式" / "declare them as a customs entry", NOTICE;
    WAREHOUSE_FILING: "R8005" "ebpName" Warning
        "未登记海外仓业务模式备案" / "no filing of the overseas-warehouse business is recorded"
        => "在企业资料中登记备案号" / "record the filing's number with the enterprise", GUIDE;
    PAYMENT_MISSING: "R8006" "orderNo" Warning
        "9610 清单没有对应的收款单" / "a 9610 list has no receipt of payment"
        => "补充收款单；当地已不要求的可在设置中关闭" / "add it, or switch the check off where it is no longer asked for", SPEC;
    REPEATED: "R8007" "*" Error
        "同一业务主键出现多次" / "one business key stands more than once"
        => "删除重复的单证" / "remove the repeated document", SPEC;
    TOO_MANY_DOCUMENTS: "R8008" "documents" Error
        "单个报文最多 100 单" / "a message holds at most 100 documents"
        => "拆分为多个报文" / "split the message", SPEC;
    OLDER_TIME: "R8009" "appTime" Error
        "报送时间早于该单证上一次申报" / "the filing time is earlier than that of the last filing"
        => "请运维核对服务器时钟，改正后再办理" / "have the server's clock put right, then do it again", INFERRED;
    WAYBILL_REUSED: "R8010" "logisticsNo" Error
        "运单编号在 6 个月内已使用过" / "the waybill number was used within 6 months"
        => "更换运单编号" / "use another waybill number", SPEC;
    ROLE_MISSING: "R8011" "*" Warning
        "企业未登记相应的跨境电商企业类型" / "the enterprise is not recorded with the role it needs"
        => "完成海关资质备案后在企业资料中勾选类型，否则会一直推送中" / "have the role filed at customs and recorded, or the push stays pending", GUIDE;
    TRANSFER_OWNER: "R8012" "copCode" Error
        "传输企业不是传输ID的持有企业" / "the transmitting enterprise does not own the transmission ID"
        => "核对企业资料与传输ID登记一致，再重新推送" / "make the enterprise's record what the transmission ID was issued to, and push again", SPEC;
}
