//! The attack corpus, and what must not be taken for an attack.

/// What it is, the document, the code that refuses it.
pub type Case = (&'static str, String, &'static str);

const COST: &str = "COST_EXCEEDED";
const PARSE: &str = "PARSE_FAILED";
const INVALID: &str = "VALIDATION_FAILED";

pub fn corpus() -> Vec<Case> {
    [sizes(), nestings(), fragments(), cycles(), introspections(), broken()].concat()
}

pub fn repeat(count: usize, each: impl Fn(usize) -> String) -> String {
    (0..count).map(each).collect::<Vec<_>>().join(" ")
}

fn many(count: usize, text: &str) -> String {
    repeat(count, |_| text.to_owned())
}

fn aliases(count: usize) -> String {
    repeat(count, |n| format!("a{n}: me"))
}

/// `levels` fragments, each of which spreads the next one twice; the last holds `leaf`.
fn doubled(levels: usize, leaf: &str) -> String {
    let chain = repeat(levels, |n| format!("fragment F{n} on Query {{ ...F{} ...F{} }}", n + 1, n + 1));
    format!("{chain} fragment F{levels} on Query {{ {leaf} }}")
}

fn sizes() -> Vec<Case> {
    let list = many(1_000, "\"x\"");
    vec![
        ("500 aliases", format!("{{ {} }}", aliases(500)), COST),
        ("aliases, spread", format!("{{ {} }} fragment A on Query {{ {} }}", many(10, "...A"), aliases(15)), COST),
        ("1 MB of comment", format!("{{ me }} #{}", "x".repeat(1 << 20)), COST),
        ("1 MB of fields", format!("{{ {} }}", many(340_000, "me")), COST),
        ("3,000 tokens", format!("{{ deeper {{ {} }} }}", many(3_000, "me")), COST),
        ("100 directives", format!("{{ me {} }}", many(100, "@include(if: true)")), COST),
        ("100 directives on an operation", format!("query {} {{ me }}", many(100, "@skip")), COST),
        (
            "directives, spread",
            format!("{{ {} }} fragment A on Query {{ me {} }}", many(20, "...A"), many(5, "@x")),
            COST,
        ),
        ("30 operations", repeat(30, |n| format!("query Q{n} {{ me }}")), COST),
        ("30 fields at the root", format!("{{ {} }}", many(30, "me")), COST),
        ("30 at the root, spread", format!("{{ ...A ...A ...A }} fragment A on Query {{ {} }}", many(10, "me")), COST),
        ("a name of 60,000 characters", format!("{{ {} }}", "x".repeat(60_000)), COST),
        (
            "a long list, spread",
            format!("{{ {} }} fragment A on Query {{ deeper {{ echo(ids: [{list}]) }} }}", many(15, "...A")),
            COST,
        ),
    ]
}

fn nestings() -> Vec<Case> {
    let nested = |open: &str, levels: usize| format!("{{ {} me {} }}", open.repeat(levels), "}".repeat(levels));
    let chain = repeat(40, |n| format!("fragment F{n} on Query {{ deeper {{ ...F{} }} }}", n + 1));
    vec![
        ("depth 40", nested("deeper {", 40), COST),
        ("depth 40 of inline fragments", nested("... on Query {", 40), COST),
        ("depth 40 through fragments", format!("{{ ...F0 }} {chain} fragment F40 on Query {{ me }}"), COST),
        ("depth 10,000", nested("deeper {", 7_000), COST),
        ("50,000 brackets", format!("{{ echo(ids: {}", "[".repeat(50_000)), COST),
        ("nested lists", format!("{{ echo(ids: {}{}) }}", "[".repeat(60), "]".repeat(60)), COST),
        ("nested objects", format!("{{ echo(ids: {}1{}) }}", "{a:".repeat(60), "}".repeat(60)), COST),
        ("a type of lists", format!("query ($a: {}Int{}) {{ me }}", "[".repeat(60), "]".repeat(60)), COST),
    ]
}

fn fragments() -> Vec<Case> {
    vec![
        ("26 levels of doubled fragments", format!("{{ ...F0 }} {}", doubled(26, "me")), COST),
        ("64 levels of doubled fragments", format!("{{ ...F0 }} {}", doubled(64, "me")), COST),
        ("doubled fragments of nothing", format!("{{ ...F0 }} {}", doubled(26, "...Nobody")), COST),
        ("doubled fragments that nobody spreads", format!("{{ me }} {}", doubled(26, "me")), COST),
        ("200 fragments", format!("{{ me }} {}", repeat(200, |n| format!("fragment F{n} on Query {{ me }}"))), COST),
    ]
}

fn cycles() -> Vec<Case> {
    [
        ("a fragment within itself", "{ ...A } fragment A on Query { ...A }"),
        ("twice within itself", "{ ...A } fragment A on Query { deeper { ...A ...A } }"),
        (
            "a cycle of three",
            "{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }",
        ),
        ("a cycle that nobody spreads", "{ me } fragment A on Query { ...B } fragment B on Query { ...A }"),
    ]
    .map(|(name, text)| (name, text.to_owned(), INVALID))
    .to_vec()
}

fn introspections() -> Vec<Case> {
    let aliased = repeat(90, |n| format!("a{n}: types {{ fields {{ args {{ name }} }} }}"));
    let (types, rest) = ("{ __schema { types {", "type { fields { type { fields { type { name } } } } }");
    let spread = "fragment T on __Type { fields { type { fields { type { possibleTypes { fields { name } } } } } } }";
    vec![
        ("types of types of types", format!("{types} fields {{ {rest} }} }} }} }}"), COST),
        ("types of types, spread", format!("{types} ...T }} }} }} {spread}"), COST),
        ("aliased introspection", format!("{{ __schema {{ {aliased} }} }}"), COST),
    ]
}

fn broken() -> Vec<Case> {
    [
        ("an open brace", "{"),
        ("a closing brace", "}"),
        ("crossed brackets", "{ echo(text: [)] }"),
        ("nothing", ""),
        ("only ignored characters", " ,,, \u{feff} # me"),
        ("an open string", "{ echo(text: \"x) }"),
        ("a string over two lines", "{ echo(text: \"x\ny\") }"),
        ("an open block string", "{ echo(text: \"\"\"x\"\") }"),
        ("a backslash at the end", "{ echo(text: \"\\"),
        ("a control character", "{ me \u{0} }"),
        ("characters beyond ASCII", "{ 名称 }"),
        ("two dots", "{ ..A }"),
        ("no selection", "{ }"),
        ("a number out of range", "{ half(of: 1e999999) }"),
        ("a type system", "type Query { me: String }"),
        ("a fragment alone", "fragment A on Query { me }"),
        ("the same operation twice", "query A { me } query A { me }"),
        ("an anonymous operation in company", "{ me } query A { me }"),
        ("the same fragment twice", "{ ...A } fragment A on Query { me } fragment A on Query { me }"),
    ]
    .map(|(name, text)| (name, text.to_owned(), PARSE))
    .to_vec()
}

/// What tools send: every type, field, argument and directive, nine levels of `ofType`.
pub fn introspection() -> String {
    let type_ref = (0..9).fold(String::from("kind name"), |inner, _| format!("kind name ofType {{ {inner} }}"));
    let query = "
        query IntrospectionQuery {
          __schema {
            description queryType { name } mutationType { name } subscriptionType { name }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description isDeprecated deprecationReason
            args(includeDeprecated: true) { ...InputValue }
            type { ...TypeRef }
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue {
          name description defaultValue isDeprecated deprecationReason type { ...TypeRef }
        }";
    format!("{query} fragment TypeRef on __Type {{ {type_ref} }}")
}
