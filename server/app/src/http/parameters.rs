//! The four parameters of a GraphQL request, read from JSON or from a query string without ever
//! holding more than the limits allow.

use async_graphql::{Extensions, Variables};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::refusal::{ErrorCode, Refused};

/// What a client sends. 请求参数
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Parameters {
    pub query: String,
    #[serde(default)]
    pub operation_name: Option<String>,
    #[serde(default)]
    pub variables: Variables,
    #[serde(default)]
    pub extensions: Extensions,
}

/// The same in a query string, where values are texts.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct QueryString {
    query: String,
    operation_name: Option<String>,
    variables: Option<String>,
    extensions: Option<String>,
}

impl Parameters {
    /// Reads a request body: one object, since a batch would multiply every limit.
    pub fn from_body(body: &[u8], max_values: usize) -> Result<Self, Refused> {
        match body.iter().find(|b| !b.is_ascii_whitespace()) {
            Some(b'{') => from_json(body, max_values),
            Some(b'[') => Err(Refused::malformed(
                "不支持批量请求：请求体应为一个 JSON 对象，请逐个发送。",
                "Batches are not supported: send one JSON object in each request.",
            )),
            _ => Err(Refused::malformed(
                "请求体应为含有 query 的 JSON 对象。",
                "The request body must be a JSON object with a query.",
            )),
        }
    }

    /// Reads the query string of a GET.
    pub fn from_query_string(text: &str, max_values: usize) -> Result<Self, Refused> {
        let Ok(read) = actix_web::web::Query::<QueryString>::from_query(text) else {
            return Err(Refused::malformed(
                "查询字符串应含有一个 query 参数。",
                "The query string must have one query parameter.",
            ));
        };
        let QueryString { query, operation_name, variables, extensions } = read.into_inner();
        let object = |text: Option<String>| text.filter(|text| !text.is_empty());
        Ok(Self {
            query,
            operation_name,
            variables: object(variables).map_or(Ok(Variables::default()), |v| from_json(v.as_bytes(), max_values))?,
            extensions: object(extensions)
                .map_or(Ok(Extensions::default()), |v| from_json(v.as_bytes(), max_values))?,
        })
    }
}

/// Reads JSON of a bounded number of values. The reader's own words are kept back: they quote what was sent.
pub(super) fn from_json<T: DeserializeOwned>(text: &[u8], max_values: usize) -> Result<T, Refused> {
    if count_values(text) > max_values {
        return Err(Refused::http(
            actix_web::http::StatusCode::PAYLOAD_TOO_LARGE,
            ErrorCode::CostExceeded,
            format!("请求中的 JSON 值超过 {max_values} 个，请分批发送。"),
            format!("The request holds more than {max_values} JSON values: send them in parts."),
        ));
    }
    serde_json::from_slice(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Refused::malformed(
            format!("请求中的 JSON 第 {line} 行第 {column} 列有误：query、operationName 应为文本，variables、extensions 应为对象。"),
            format!(
                "The request's JSON is wrong at line {line}, column {column}: \
                 query and operationName are strings, variables and extensions are objects."
            ),
        )
    })
}

/// An upper bound of the values in a JSON text: every one but the first follows a comma, colon or bracket.
fn count_values(text: &[u8]) -> usize {
    let (mut count, mut in_string, mut escaped) = (1, false, false);
    for byte in text {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_string,
            b'"' => in_string = !in_string,
            b',' | b'[' | b'{' if !in_string => count += 1,
            _ => {}
        }
    }
    count
}
