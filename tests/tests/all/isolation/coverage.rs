//! Which root fields take an id, by the published schema. A new one must get a case in `tenants`.

use std::collections::{BTreeSet, HashMap};

use async_graphql_parser::parse_schema;
use async_graphql_parser::types::{BaseType, Type, TypeKind, TypeSystemDefinition};

const SDL: &str = include_str!("../../../../schema/graphql/schema.graphql");

fn named(ty: &Type) -> String {
    match &ty.base {
        BaseType::Named(name) => name.to_string(),
        BaseType::List(inner) => named(inner),
    }
}

/// Names of the root fields that take an id, in an argument or somewhere inside one.
pub fn fields_with_ids() -> BTreeSet<String> {
    let document = parse_schema(SDL).expect("the published schema parses");
    let mut inputs: HashMap<String, Vec<String>> = HashMap::new();
    let mut roots = Vec::new();
    for definition in document.definitions {
        let TypeSystemDefinition::Type(ty) = definition else { continue };
        let name = ty.node.name.node.to_string();
        match ty.node.kind {
            TypeKind::InputObject(input) => {
                let fields = input.fields.iter().map(|field| named(&field.node.ty.node)).collect();
                inputs.insert(name, fields);
            }
            TypeKind::Object(object) if ["Query", "Mutation", "Subscription"].contains(&name.as_str()) => {
                for field in object.fields {
                    let arguments: Vec<String> = field.node.arguments.iter().map(|a| named(&a.node.ty.node)).collect();
                    roots.push((field.node.name.node.to_string(), arguments));
                }
            }
            _ => {}
        }
    }
    let takes_id = |types: &[String]| {
        let mut seen = BTreeSet::new();
        let mut open: Vec<String> = types.to_vec();
        while let Some(name) = open.pop() {
            if name == "ID" {
                return true;
            }
            if seen.insert(name.clone()) {
                open.extend(inputs.get(&name).cloned().unwrap_or_default());
            }
        }
        false
    };
    let found: BTreeSet<String> =
        roots.into_iter().filter(|(_, types)| takes_id(types)).map(|(name, _)| name).collect();
    assert!(found.len() > 15, "the schema was not read: {found:?}");
    found
}
