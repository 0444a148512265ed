//! Every part of the API says what it is.

use serde_json::{Value, json};

use crate::support::World;

const INTROSPECTION: &str = "{ __schema { types { name kind description
    fields(includeDeprecated: true) { name description args { name description } }
    inputFields { name description } enumValues { name description } } } }";

fn undescribed(owner: &str, parts: &Value, found: &mut Vec<String>) {
    for part in parts.as_array().into_iter().flatten() {
        let path = format!("{owner}.{}", part["name"].as_str().unwrap_or_default());
        if part["description"].as_str().is_none_or(str::is_empty) {
            found.push(path.clone());
        }
        undescribed(&path, &part["args"], found);
    }
}

#[tokio::test]
async fn everything_is_described() {
    let world = World::empty().await;
    let answer = world.answer(None, INTROSPECTION, json!({})).await;
    let types = answer["data"]["__schema"]["types"].as_array().expect("types").clone();
    let mut found = Vec::new();
    for kind in &types {
        let name = kind["name"].as_str().expect("a name");
        // Roots are merged again, and described, by the application.
        if name.starts_with("__") || kind["kind"] == "SCALAR" {
            continue;
        }
        // The library names connections, and their fields, but not the types themselves.
        if !name.starts_with("Directory")
            && !name.ends_with("Connection")
            && kind["description"].as_str().is_none_or(str::is_empty)
        {
            found.push(name.to_owned());
        }
        for parts in ["fields", "inputFields", "enumValues"] {
            undescribed(name, &kind[parts], &mut found);
        }
    }
    assert_eq!(found, Vec::<String>::new());
    for name in
        ["Viewer", "Session", "Member", "ApiToken", "Customer", "Enterprise", "Warehouse", "Strategy", "Parameter"]
    {
        assert!(types.iter().any(|kind| kind["name"] == name), "{name}");
    }
}
