//! ONE walk over operations and fragments. A fragment is measured once and remembered, so doubling
//! it twenty-six times costs twenty-six additions; all sums saturate.

use std::collections::HashMap;

use async_graphql::Pos;
use async_graphql_parser::Positioned;
use async_graphql_parser::types::{Directive, ExecutableDocument, Field, OperationDefinition, Selection, SelectionSet};
use async_graphql_value::Value;

use super::fan_out::fan_out;
use super::{over, root_fields};
use crate::http::limits::DocumentLimits;
use crate::http::refusal::{ErrorCode, Refused};

/// What a piece of a document comes to when its fragments are written out.
#[derive(Clone, Copy, Default)]
struct Measure {
    depth: u64,
    selections: u64,
    aliases: u64,
    directives: u64,
    values: u64,
    variable_uses: u64,
    introspection: u64,
}

impl Measure {
    fn add(&mut self, other: &Self) {
        self.depth = self.depth.max(other.depth);
        self.selections = self.selections.saturating_add(other.selections);
        self.aliases = self.aliases.saturating_add(other.aliases);
        self.directives = self.directives.saturating_add(other.directives);
        self.values = self.values.saturating_add(other.values);
        self.variable_uses = self.variable_uses.saturating_add(other.variable_uses);
        self.introspection = self.introspection.saturating_add(other.introspection);
    }

    fn add_value(&mut self, value: &Value) {
        self.values += 1;
        match value {
            Value::Variable(_) => self.variable_uses += 1,
            Value::List(items) => items.iter().for_each(|item| self.add_value(item)),
            Value::Object(entries) => entries.values().for_each(|item| self.add_value(item)),
            _ => {}
        }
    }

    fn add_directives(&mut self, directives: &[Positioned<Directive>]) {
        for directive in directives {
            self.directives += 1;
            directive.node.arguments.iter().for_each(|(_, value)| self.add_value(&value.node));
        }
    }

    /// One level further in.
    fn deepen(mut self) -> Self {
        self.depth += 1;
        self
    }
}

enum Known {
    /// Being measured further up: met again, it contains itself.
    Open,
    Measured(Measure),
}

struct Walk<'a> {
    document: &'a ExecutableDocument,
    limits: &'a DocumentLimits,
    /// By name, and whether it is spread inside `__schema` or `__type`, where lists are multiplied.
    fragments: HashMap<(&'a str, bool), Known>,
}

/// Measures the whole document, fragments that nobody spreads included, since validation visits them too.
/// Answers the uses of variables and the values written as their defaults.
pub(super) fn walk(document: &ExecutableDocument, limits: &DocumentLimits) -> Result<(u64, u64), Refused> {
    if document.fragments.len() > limits.fragments {
        return Err(over(None, "片段数", "fragments", limits.fragments));
    }
    if document.operations.iter().len() > limits.operations {
        return Err(over(None, "操作数", "operations", limits.operations));
    }
    let mut walk = Walk { document, limits, fragments: HashMap::new() };
    let (mut uses, mut defaults) = (0_u64, 0);
    for (_, operation) in document.operations.iter() {
        let (measure, default_values) = walk.operation(operation)?;
        uses = uses.max(measure.variable_uses);
        defaults = default_values.max(defaults);
    }
    for (name, fragment) in &document.fragments {
        walk.fragment(name, false, 1, fragment.pos)?;
    }
    Ok((uses, defaults))
}

impl<'a> Walk<'a> {
    fn operation(&mut self, operation: &'a Positioned<OperationDefinition>) -> Result<(Measure, u64), Refused> {
        let mut own = Measure::default();
        own.add_directives(&operation.node.directives);
        let mut defaults = 0;
        for variable in &operation.node.variable_definitions {
            own.add_directives(&variable.node.directives);
            if let Some(value) = &variable.node.default_value {
                let mut written = Measure::default();
                written.add_value(&value.node.clone().into_value());
                defaults += written.values;
            }
        }
        own.add(&self.selections(&operation.node.selection_set.node, false, 1)?);
        self.check(&own, operation.pos)?;
        let roots = root_fields(self.document, &operation.node);
        if let Some(first_over) = roots.get(self.limits.root_fields) {
            return Err(over(Some(first_over.pos), "根字段数", "fields at the root", self.limits.root_fields));
        }
        Ok((own, defaults))
    }

    /// The sum of a selection set; `level` is how deep it stands on the way that led here first.
    fn selections(&mut self, set: &'a SelectionSet, introspecting: bool, level: u64) -> Result<Measure, Refused> {
        let mut sum = Measure::default();
        for selection in &set.items {
            let part = match &selection.node {
                Selection::Field(field) => self.field(field, introspecting, level)?,
                Selection::InlineFragment(inline) => {
                    let mut part = self.nested(&inline.node.selection_set.node, introspecting, level, selection.pos)?;
                    part.add_directives(&inline.node.directives);
                    part
                }
                Selection::FragmentSpread(spread) => {
                    let name = spread.node.fragment_name.node.as_str();
                    let mut part = self.fragment(name, introspecting, level + 1, selection.pos)?.deepen();
                    part.add_directives(&spread.node.directives);
                    part
                }
            };
            sum.add(&part);
            // A spread counts as well: what it spreads may be empty a million times over.
            sum.selections = sum.selections.saturating_add(1);
            self.check(&sum, selection.pos)?;
        }
        Ok(sum)
    }

    fn field(&mut self, field: &'a Positioned<Field>, introspecting: bool, level: u64) -> Result<Measure, Refused> {
        let Field { alias, name, arguments, directives, selection_set } = &field.node;
        let enters = matches!(name.node.as_str(), "__schema" | "__type");
        let mut measure = if selection_set.node.items.is_empty() {
            Measure { depth: 1, ..Measure::default() }
        } else {
            self.nested(&selection_set.node, introspecting || enters, level, field.pos)?
        };
        measure.aliases = measure.aliases.saturating_add(alias.is_some().into());
        measure.add_directives(directives);
        arguments.iter().for_each(|(_, value)| measure.add_value(&value.node));
        if introspecting {
            measure.introspection = measure.introspection.saturating_add(1).saturating_mul(fan_out(&name.node));
        }
        Ok(measure)
    }

    fn nested(&mut self, set: &'a SelectionSet, introspecting: bool, level: u64, at: Pos) -> Result<Measure, Refused> {
        if level > self.limits.depth {
            return Err(self.too_deep(at));
        }
        Ok(self.selections(set, introspecting, level + 1)?.deepen())
    }

    /// A fragment's sum, found at most once. One that does not exist is validation's to report.
    fn fragment(&mut self, name: &'a str, introspecting: bool, level: u64, at: Pos) -> Result<Measure, Refused> {
        let Some(fragment) = self.document.fragments.get(name) else { return Ok(Measure::default()) };
        match self.fragments.get(&(name, introspecting)) {
            Some(Known::Measured(measure)) => return Ok(*measure),
            Some(Known::Open) => return Err(contains_itself(name, at)),
            None => {}
        }
        if level > self.limits.depth {
            return Err(self.too_deep(at));
        }
        self.fragments.insert((name, introspecting), Known::Open);
        let mut measure = self.selections(&fragment.node.selection_set.node, introspecting, level)?;
        measure.add_directives(&fragment.node.directives);
        self.fragments.insert((name, introspecting), Known::Measured(measure));
        Ok(measure)
    }

    fn too_deep(&self, at: Pos) -> Refused {
        over(Some(at), "嵌套层数", "nested selections", self.limits.depth)
    }

    fn check(&self, sum: &Measure, at: Pos) -> Result<(), Refused> {
        let limits = self.limits;
        for (found, limit, what_zh, what_en) in [
            (sum.depth, limits.depth, "嵌套层数", "nested selections"),
            (sum.selections, limits.selections, "展开后的字段数", "fields after fragments are expanded"),
            (sum.aliases, limits.aliases, "别名数", "aliases"),
            (sum.directives, limits.directives, "指令数", "directives"),
            (sum.values, limits.values, "参数值个数", "values in arguments"),
            (sum.introspection, limits.introspection, "内省结果的估算大小", "estimated entries of an introspection"),
        ] {
            if found > limit {
                return Err(over(Some(at), what_zh, what_en, limit));
            }
        }
        Ok(())
    }
}

fn contains_itself(name: &str, at: Pos) -> Refused {
    Refused::document(
        ErrorCode::ValidationFailed,
        Some(at),
        format!("片段 {name} 引用了自身，请去掉循环引用。"),
        format!("Fragment {name} contains itself: remove the cycle."),
    )
}
