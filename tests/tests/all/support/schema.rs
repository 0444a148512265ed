//! The published schema, and documents made from it: what is generated covers a new field by itself.

use std::collections::BTreeMap;

use async_graphql_parser::parse_schema;
use async_graphql_parser::types::{
    BaseType, FieldDefinition, InputValueDefinition, Type, TypeDefinition, TypeKind, TypeSystemDefinition,
};
use serde_json::{Value, json};

/// The file that clients are given.
pub const SDL: &str = include_str!("../../../../schema/graphql/schema.graphql");

/// All types by name.
pub struct Schema {
    types: BTreeMap<String, TypeDefinition>,
}

/// One of the three roots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root {
    Query,
    Mutation,
    Subscription,
}

impl Root {
    pub const ALL: [Self; 3] = [Self::Query, Self::Mutation, Self::Subscription];

    fn name(self) -> &'static str {
        match self {
            Self::Query => "Query",
            Self::Mutation => "Mutation",
            Self::Subscription => "Subscription",
        }
    }
}

/// The name of a type without its lists and marks.
pub fn named(ty: &Type) -> &str {
    match &ty.base {
        BaseType::Named(name) => name,
        BaseType::List(inner) => named(inner),
    }
}

impl Schema {
    pub fn published() -> Self {
        let document = parse_schema(SDL).expect("the published schema parses");
        let types = document.definitions.into_iter().filter_map(|definition| match definition {
            TypeSystemDefinition::Type(ty) => Some((ty.node.name.node.to_string(), ty.node)),
            _ => None,
        });
        Self { types: types.collect() }
    }

    pub fn types(&self) -> impl Iterator<Item = &TypeDefinition> {
        self.types.values()
    }

    pub fn fields_of(&self, ty: &str) -> Vec<&FieldDefinition> {
        match self.types.get(ty).map(|ty| &ty.kind) {
            Some(TypeKind::Object(object)) => object.fields.iter().map(|field| &field.node).collect(),
            Some(TypeKind::Interface(interface)) => interface.fields.iter().map(|field| &field.node).collect(),
            _ => Vec::new(),
        }
    }

    pub fn roots(&self, root: Root) -> Vec<&FieldDefinition> {
        let fields = self.fields_of(root.name());
        assert!(!fields.is_empty(), "{} was not found", root.name());
        fields
    }

    /// The types that have an id of their own.
    pub fn nodes(&self) -> Vec<&str> {
        let is_node = |ty: &&TypeDefinition| match &ty.kind {
            TypeKind::Object(object) => object.implements.iter().any(|name| name.node == "Node"),
            _ => false,
        };
        self.types().filter(is_node).map(|ty| ty.name.node.as_str()).collect()
    }

    /// Where in a field's variables an id may stand, as JSON pointers.
    pub fn id_places(&self, field: &FieldDefinition) -> Vec<String> {
        let mut places = Vec::new();
        for argument in &field.arguments {
            self.places(&argument.node, "", &mut Vec::new(), &mut places);
        }
        places
    }

    fn places(&self, value: &InputValueDefinition, before: &str, within: &mut Vec<String>, places: &mut Vec<String>) {
        let list = matches!(value.ty.node.base, BaseType::List(_));
        let at = format!("{before}/{}{}", value.name.node, if list { "/0" } else { "" });
        let name = named(&value.ty.node);
        if name == "ID" {
            places.push(at);
            return;
        }
        // `and`, `or` and `not` lead back to the type they stand in.
        if within.iter().any(|open| open == name) {
            return;
        }
        if let Some(TypeKind::InputObject(input)) = self.types.get(name).map(|ty| &ty.kind) {
            within.push(name.to_owned());
            for inner in &input.fields {
                self.places(&inner.node, &at, within, places);
            }
            within.pop();
        }
    }

    /// Whether a mutation asks for an idempotency key.
    pub fn is_keyed(&self, field: &FieldDefinition) -> bool {
        field.description.as_ref().is_some_and(|text| text.node.contains("@idempotent"))
    }

    /// A document that calls the field with all of its arguments as variables and selects so many levels of
    /// objects. The key, where one is needed, is the variable `key`.
    pub fn document(&self, root: Root, field: &FieldDefinition, levels: usize) -> String {
        let keyed = self.is_keyed(field);
        let arguments = field.arguments.iter().map(|argument| &argument.node);
        let mut declared: Vec<String> = arguments.clone().map(|a| format!("${}: {}", a.name.node, a.ty.node)).collect();
        declared.extend(keyed.then(|| "$key: String!".to_owned()));
        let passed: Vec<String> = arguments.map(|a| format!("{0}: ${0}", a.name.node)).collect();
        let wrap = |list: Vec<String>| if list.is_empty() { String::new() } else { format!("({})", list.join(", ")) };
        let operation = root.name().to_lowercase();
        let directive = if keyed { " @idempotent(key: $key)" } else { "" };
        let selection = self.selection(named(&field.ty.node), levels);
        format!("{operation}{} {{ {}{}{directive}{selection} }}", wrap(declared), field.name.node, wrap(passed))
    }

    /// Everything that can be asked of a type without arguments, so many levels deep.
    pub fn selection(&self, ty: &str, levels: usize) -> String {
        let Some(TypeKind::Object(_) | TypeKind::Interface(_)) = self.types.get(ty).map(|ty| &ty.kind) else {
            return String::new();
        };
        let mut parts = vec!["__typename".to_owned()];
        for field in self.fields_of(ty) {
            let needs = field.arguments.iter().any(|a| !a.node.ty.node.nullable && a.node.default_value.is_none());
            let name = named(&field.ty.node);
            let inner = self.fields_of(name);
            // The same rows again, and the same cursors.
            if needs || field.name.node == "edges" {
                continue;
            }
            if inner.is_empty() {
                parts.push(field.name.node.to_string());
            } else if levels > 0 {
                // Rows of a list are no deeper than the list.
                let left = if name.ends_with("Connection") { levels } else { levels - 1 };
                parts.push(format!("{}{}", field.name.node, self.selection(name, left)));
            }
        }
        if ty == "Node" {
            let nodes = self.nodes();
            parts.extend(
                nodes.iter().map(|node| format!("... on {node}{}", self.selection(node, levels.saturating_sub(1)))),
            );
        }
        format!(" {{ {} }}", parts.join(" "))
    }
}

/// Puts a value at a pointer, and whatever is missing on the way there.
pub fn put(variables: &mut Value, pointer: &str, value: Value) {
    let mut at = variables;
    for step in pointer.split('/').skip(1) {
        at = match step.parse::<usize>() {
            Ok(index) => {
                if !at.is_array() {
                    *at = json!([]);
                }
                let list = at.as_array_mut().expect("a list");
                while list.len() <= index {
                    list.push(Value::Null);
                }
                &mut list[index]
            }
            Err(_) => &mut at[step],
        };
    }
    *at = value;
}
