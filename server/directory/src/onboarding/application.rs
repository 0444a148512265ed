//! 传输ID申请表 with every field of the paperless platform's form, filled in from record and form. Pure.

use super::form::{BusinessKind, DataKind, ExchangeKind, Form, SigningDevice, TransmissionNode};
use crate::enterprises::entity::Model as Enterprise;

/// One field of the application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub label: &'static str,
    /// As it is to be typed there; choices each with ☑ or ☐.
    pub value: String,
    /// The platform wants it.
    pub required: bool,
    pub missing: bool,
}

/// What the platform says of the papers, at the foot of the form.
pub const PAPERS: &str = "支持扩展名: jpg.jpeg.gif.png.bmp.pdf.doc.docx.xls.rar，单个文件大小不能超过4M";
/// The one paper that must be there.
pub const LICENCE: &str = "营业执照扫描件";
const SERVICE: &str = "新上线企业";
const NO_VENDOR: &str = "无";

/// The rows of the form, in its order.
#[must_use]
pub fn rows(enterprise: &Enterprise, form: &Form, licence_attached: bool) -> Vec<Row> {
    let text = |label, value: Option<&str>, required| Row {
        label,
        value: value.unwrap_or_default().to_owned(),
        required,
        missing: required && value.is_none(),
    };
    let region: Vec<&str> =
        [&form.province, &form.city, &form.district].into_iter().flatten().map(String::as_str).collect();
    let whole_region = region.len() == 3;
    let mut node = choices(&TransmissionNode::ALL, |one| form.node == Some(one), TransmissionNode::zh);
    if let Some(branch) = &form.sub_node {
        node.push_str(&format!("　分节点名称：{branch}"));
    }
    let mut data = choices(&DataKind::ALL, |one| form.data.contains(&one), DataKind::zh);
    if let Some(format) = &form.other_format {
        data.push_str(&format!("　传输报文格式：{format}"));
    }
    let exchange = [ExchangeKind::CrossBorder, ExchangeKind::Other];
    let chosen = |label, value, any: bool| Row { label, value, required: true, missing: !any };
    vec![
        text("企业名称", Some(&enterprise.name), true),
        text("统一社会信用代码", enterprise.unified_social_credit_code.as_deref(), true),
        text("海关十位编码", Some(&enterprise.customs_code), true),
        text("IC卡/IKey卡号", form.card_no.as_deref(), true),
        text("联系人", form.contact.as_deref(), true),
        text("联系方式", form.phone.as_deref(), true),
        text("联系人邮箱", form.email.as_deref(), true),
        Row { label: "地区", value: region.join(" "), required: true, missing: !whole_region },
        text("申请服务类别", Some(SERVICE), true),
        chosen("数据交换申请类型", choices(&exchange, |one| form.exchange == one, exchange_zh), true),
        chosen(
            "跨境业务类型",
            choices(&BusinessKind::ALL, |one| form.businesses.contains(&one), BusinessKind::zh),
            !form.businesses.is_empty(),
        ),
        chosen("传输节点", node, form.node.is_some()),
        chosen("跨境申请业务类别", data, !form.data.is_empty()),
        chosen(
            "服务类密码设备",
            choices(&SigningDevice::ALL, |one| form.devices.contains(&one), SigningDevice::zh),
            !form.devices.is_empty(),
        ),
        text("第三方技术服务商", Some(form.vendor.as_deref().unwrap_or(NO_VENDOR)), true),
        text("备注", form.note.as_deref(), false),
        Row {
            label: LICENCE,
            value: if licence_attached { "已附" } else { "" }.to_owned(),
            required: true,
            missing: !licence_attached,
        },
    ]
}

fn exchange_zh(kind: ExchangeKind) -> &'static str {
    match kind {
        ExchangeKind::CrossBorder => "跨境数据交换申请",
        ExchangeKind::Other => "非跨境数据交换申请",
    }
}

fn choices<T: Copy>(all: &[T], is_chosen: impl Fn(T) -> bool, zh: impl Fn(T) -> &'static str) -> String {
    let each: Vec<String> =
        all.iter().map(|one| format!("{} {}", if is_chosen(*one) { '☑' } else { '☐' }, zh(*one))).collect();
    each.join("　")
}
