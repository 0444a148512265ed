//! 重推 of an act: what device, channel or customs refused of it is filed again, by who its sender is now.

use qiyun_directory::enterprises;
use qiyun_kernel::{Error, Fault, Scope, clock};
use qiyun_schema::clock::app_time;
use qiyun_schema::receipt::Phase;
use qiyun_schema::rule::{Problem, check_newer};
use uuid::Uuid;

use super::refusal::FilingRefusal;
use super::service::sizes;
use crate::acts::document::ActDocument;
use crate::acts::entity::Model as Act;
use crate::choices::{self, Choices};
use crate::messages::acts::Wanted;
use crate::messages::write::transfer;
use crate::progress::act_entity::Model as ActRow;
use crate::progress::acts as standing;
use crate::progress::acts::PartFacts;
use crate::progress::derive::stand;
use crate::progress::watcher::Watcher;
use crate::settings::Settings;
use crate::signing::step::SENDER_CHANGED;
use crate::watch::Watch as _;
use crate::{acts, messages, receipts, signing};

/// Files again what did not go through of an act: refused by device or channel, or by customs.
pub async fn push_again(scope: &Scope, settings: &Settings, act_id: Uuid) -> Result<ActRow, Error<FilingRefusal>> {
    let scope = scope.begin().await?;
    let act = acts::service::get(&scope, act_id).await?.ok_or(FilingRefusal::ActNotFound)?;
    // Two that push the same act again at once: the second sees what the first has filed.
    standing::held(&scope, &[act_id]).await?;
    let choices = choices::of(&scope).await?;
    let gathered = standing::gather(&scope, &[act_id]).await?.remove(&act_id).unwrap_or_default();
    let is_bad = |part: &&PartFacts| matches!(stand(&part.facts, choices.ends).phase, Phase::Bad | Phase::Retry);
    let failed: Vec<&PartFacts> = gathered.parts.iter().filter(is_bad).collect();
    if failed.is_empty() {
        return Err(FilingRefusal::NothingFailed.into());
    }
    // All parts are of one sender: where its record changed, none of them can go as it is.
    let outdated = failed.iter().any(|part| is_outdated(part));
    let is_unsigned = |part: &&PartFacts| part.facts.dispatch.is_none() && !outdated;
    let (unsigned, gone): (Vec<&PartFacts>, Vec<&PartFacts>) = failed.into_iter().partition(is_unsigned);
    let now = app_time(clock::now());
    refuse_broken(gone.iter().flat_map(|part| check_newer(&now, Some(&part.app_time))))?;
    // Parts that customs has name an enterprise that the others must name, too.
    if gone.len() == gathered.parts.len() {
        name_sender(&scope, &act, &choices).await?;
    }
    let mut wanted = Vec::with_capacity(gone.len());
    for part in gone {
        let revision = part.facts.revision;
        receipts::service::close_part(&scope, act_id, &part.business_key, revision).await?;
        wanted.push(Wanted { act_id, part: Some(part.part), revision: revision + 1 });
    }
    let mut unsigned: Vec<Uuid> = unsigned.into_iter().map(|part| part.message_id).collect();
    unsigned.sort_unstable();
    unsigned.dedup();
    let mut messages = messages::acts::compose(&scope, &wanted, sizes(settings)).await?;
    messages.extend(unsigned);
    signing::service::request(&scope, &messages).await?;
    Watcher.touched(&scope, &[act_id]).await?;
    let row = standing::rows(&scope, &[act_id]).await?.pop();
    scope.commit().await?;
    Ok(row.ok_or(FilingRefusal::ActNotFound)?)
}

/// It was refused before it was signed: its sender's record is no longer what it says.
fn is_outdated(part: &PartFacts) -> bool {
    let why = part.facts.signature.as_ref().and_then(|(_, why)| why.as_ref());
    part.facts.dispatch.is_none() && why.is_some_and(|why| why.code == SENDER_CHANGED)
}

fn refuse_broken(found: impl IntoIterator<Item = Problem>) -> Result<(), Error<FilingRefusal>> {
    let broken = found.into_iter().filter(Problem::is_error);
    let broken: Vec<FilingRefusal> = broken.map(|problem| FilingRefusal::Broken(Box::new(problem))).collect();
    if broken.is_empty() { Ok(()) } else { Err(Error::Refused(broken)) }
}

/// Has the act say who its sender is by the record of today, as orders say it when they are composed anew.
async fn name_sender(scope: &Scope, act: &Act, choices: &Choices) -> Result<(), Error<FilingRefusal>> {
    let sender = enterprises::service::get(scope, act.enterprise_id).await?;
    let sender = sender.ok_or_else(|| Fault::new(format!("the sender {} is gone", act.enterprise_id)))?;
    let before = acts::service::document(act)?;
    let document = before.clone().filed_by(&sender.customs_code, &sender.name);
    refuse_broken(document.check(&choices.rules))?;
    refuse_broken(ActDocument::check_together(std::slice::from_ref(&document), &transfer(&sender)))?;
    if document == before {
        return Ok(());
    }
    match acts::service::replace(scope, act.id, &document).await {
        Err(fault) if fault.is_unique_violation() => Err(FilingRefusal::NumberTaken(act.cop_no.clone()).into()),
        done => Ok(done?),
    }
}
