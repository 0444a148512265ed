//! People as they are asked for.

use async_graphql::{ID, SimpleObject};
use qiyun_kernel::ids::node_id;

use super::loader::Person;

/// A person, or a token where one stands for a person. 用户
#[derive(Clone, Debug, SimpleObject)]
pub struct User {
    /// Opaque id.
    pub(crate) id: ID,
    /// 登录名
    pub(crate) login: String,
    /// 姓名
    pub(crate) name: String,
}

impl From<Person> for User {
    fn from(person: Person) -> Self {
        Self { id: node_id("user", person.id), login: person.login, name: person.name }
    }
}
