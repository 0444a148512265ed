//! What a document would cost, found before async-graphql sees it: its own checks walk every spread of
//! every fragment, so a kilobyte of doubled fragments keeps it busy for seconds.
//!
//! Invariant: the time spent here grows with the length of the text, never with what it expands to.

mod fan_out;
mod scan;
mod walk;

use async_graphql::Pos;
use async_graphql_parser::types::{ExecutableDocument, Field, OperationDefinition, Selection, SelectionSet};
use async_graphql_parser::{Error as ParseError, Positioned, parse_query};

use super::limits::DocumentLimits;
use super::refusal::{ErrorCode, Refused};

/// A document within the limits, parsed once for everybody.
#[derive(Debug)]
pub struct Examined {
    pub document: ExecutableDocument,
    /// How often its operations read a variable, expanded.
    pub variable_uses: u64,
    /// Values written as defaults of variables.
    pub default_values: u64,
}

/// Reads a document, or says at which place it breaks the language or a limit.
///
/// # Errors
/// `PARSE_FAILED`, `COST_EXCEEDED`, or `VALIDATION_FAILED` for fragments that contain themselves.
pub fn examine(text: &str, limits: &DocumentLimits) -> Result<Examined, Refused> {
    scan::scan(text, limits)?;
    let document = parse_query(text).map_err(|error| unparsed(&error))?;
    let (variable_uses, default_values) = walk::walk(&document, limits)?;
    Ok(Examined { document, variable_uses, default_values })
}

/// The fields that an operation selects at its root, through fragments. Only for an examined document.
#[must_use]
pub fn root_fields<'a>(
    document: &'a ExecutableDocument,
    operation: &'a OperationDefinition,
) -> Vec<&'a Positioned<Field>> {
    fn collect<'a>(document: &'a ExecutableDocument, set: &'a SelectionSet, into: &mut Vec<&'a Positioned<Field>>) {
        for selection in &set.items {
            match &selection.node {
                Selection::Field(field) => into.push(field),
                Selection::InlineFragment(inline) => collect(document, &inline.node.selection_set.node, into),
                Selection::FragmentSpread(spread) => {
                    if let Some(fragment) = document.fragments.get(&spread.node.fragment_name.node) {
                        collect(document, &fragment.node.selection_set.node, into);
                    }
                }
            }
        }
    }
    let mut fields = Vec::new();
    collect(document, &operation.selection_set.node, &mut fields);
    fields
}

/// "More than `limit` of these": the client's to mend by asking for less at once.
fn over(at: Option<Pos>, what_zh: &str, what_en: &str, limit: impl std::fmt::Display) -> Refused {
    Refused::document(
        ErrorCode::CostExceeded,
        at,
        format!("GraphQL 文档过大：{what_zh}超过 {limit}，请拆分为多个请求。"),
        format!("The GraphQL document asks for too much: more than {limit} {what_en}. Split it into several requests."),
    )
}

fn unparsed(error: &ParseError) -> Refused {
    let at = error.positions().next();
    let (zh, en) = match error {
        ParseError::MultipleOperations { .. } => (
            "匿名操作不能与其他操作写在同一文档中。".to_owned(),
            "An anonymous operation must be alone in its document.".to_owned(),
        ),
        ParseError::OperationDuplicated { operation, .. } => {
            (format!("操作 {operation} 重复定义。"), format!("Operation {operation} is defined twice."))
        }
        ParseError::FragmentDuplicated { fragment, .. } => {
            (format!("片段 {fragment} 重复定义。"), format!("Fragment {fragment} is defined twice."))
        }
        ParseError::MissingOperation => ("文档中没有操作。".to_owned(), "The document has no operation.".to_owned()),
        ParseError::RecursionLimitExceeded => return over(at, "嵌套层数", "nested selections", 64),
        _ => return scan::syntax_at(at.unwrap_or(Pos { line: 1, column: 1 })),
    };
    Refused::document(ErrorCode::ParseFailed, at, zh, en)
}
