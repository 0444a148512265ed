//! The application for a 传输ID as it is asked for.

use async_graphql::{Context, Object, SimpleObject};
use qiyun_kernel::ids::node_id;
use qiyun_kernel::payload::language;
use qiyun_kernel::{Language, Refuse as _};

use super::application::{Row, rows};
use super::form::{Form, FormFlaw};
use super::refusal::OnboardingRefusal;
use super::service::Known;
use super::step::StepName;
use crate::enterprises::entity::Model as EnterpriseModel;
use crate::enterprises::graphql::KIND as ENTERPRISE;

/// The rows of an enterprise's application, for screen, print and workbook.
#[must_use]
pub fn application_rows(enterprise: &EnterpriseModel, known: &Known) -> Vec<Row> {
    let licence = known.attachments.iter().any(|paper| paper.step == StepName::TransmissionId);
    rows(enterprise, &known.form, licence)
}

/// A field of the application. 申请表栏目
#[derive(Clone, Debug, SimpleObject)]
pub struct OnboardingApplicationRow {
    /// As it stands on the platform's form. 栏目
    label: &'static str,
    /// What is to be entered there. 内容
    value: String,
    /// Whether the platform wants it. 必填
    required: bool,
    /// Wanted and not there. 待补
    missing: bool,
}

/// What stands against handing the form in. 待改正
#[derive(Clone, Debug, SimpleObject)]
pub struct OnboardingFlaw {
    /// Stable code.
    code: String,
    /// What is wrong. 问题
    message: String,
    /// What to do. 处理办法
    todo: String,
}

/// The application for a 传输ID. 传输ID申请表
pub struct OnboardingApplication {
    pub(super) enterprise: EnterpriseModel,
    pub(super) known: Known,
}

/// The application for a 传输ID. 传输ID申请表
#[Object]
impl OnboardingApplication {
    /// Every field of the platform's form, in its order, for screen and print. 申请表
    async fn rows(&self) -> Vec<OnboardingApplicationRow> {
        let one = |row: &Row| OnboardingApplicationRow {
            label: row.label,
            value: row.value.clone(),
            required: row.required,
            missing: row.missing,
        };
        application_rows(&self.enterprise, &self.known).iter().map(one).collect()
    }

    /// Whether nothing is missing and nothing wrong. 可以提交
    async fn ready(&self) -> bool {
        self.known.form.flaws().is_empty()
            && !application_rows(&self.enterprise, &self.known).iter().any(|row| row.missing)
    }

    /// What is wrong with what was chosen. 待改正
    async fn flaws(&self, ctx: &Context<'_>) -> Vec<OnboardingFlaw> {
        let language = language(ctx);
        self.known.form.flaws().into_iter().map(|flaw| said(flaw, language)).collect()
    }

    /// Whether an application for a 加密机证书 comes next: 二级节点. 需申请加密机证书
    async fn needs_certificate(&self) -> bool {
        self.known.form.needs_certificate()
    }

    /// What stands below the form. 说明
    async fn notes(&self) -> Vec<String> {
        super::sheet::notes(&self.known.form)
    }

    /// What was written beside the record. 已填内容
    async fn form(&self) -> &Form {
        &self.known.form
    }

    /// Where the workbook is fetched with the caller's token. 下载地址
    async fn path(&self) -> String {
        format!("/enterprises/{}/transmission-id.xlsx", node_id(ENTERPRISE, self.enterprise.id).as_str())
    }
}

fn said(flaw: FormFlaw, language: Language) -> OnboardingFlaw {
    let refusal = OnboardingRefusal::Flaw(flaw).refusal();
    OnboardingFlaw {
        code: refusal.code.to_owned(),
        message: language.pick(&refusal.zh, &refusal.en).to_owned(),
        todo: language.pick(&refusal.todo_zh, &refusal.todo_en).to_owned(),
    }
}
