//! How tickets are written in Redis: ids as 32 digits, one after the other.

use redis::{FromRedisValue, ParsingError, Value};
use uuid::Uuid;

use super::super::store::{Lane, Ticket};
use crate::{TenantId, ids};

/// tenant, lane and ticket: the member by which a ticket is held.
pub(super) fn member(ticket: &Ticket) -> String {
    let mut text = String::with_capacity(96);
    for id in [ticket.lane.tenant.uuid(), ticket.lane.lane, ticket.id] {
        text.push_str(id.simple().encode_lower(&mut Uuid::encode_buffer()));
    }
    text
}

/// The ids of the tickets of one claim: 24 drawn digits, which travel, and the place in the answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draw(Uuid);

impl Draw {
    pub(super) fn fresh() -> Self {
        Self(ids::random())
    }

    pub(super) fn prefix(self) -> String {
        let mut digits = self.0.simple().to_string();
        digits.truncate(24);
        digits
    }

    fn id(self, place: u32) -> Uuid {
        Uuid::from_u128((self.0.as_u128() >> 32 << 32) | u128::from(place))
    }
}

/// What a claim was answered.
#[derive(Debug, Default)]
pub(super) struct Claimed {
    /// There is more to look at than one look may take.
    pub again: bool,
    lanes: Vec<(TenantId, Uuid)>,
}

impl Claimed {
    pub(super) fn tickets(self, queue: &'static str, draw: Draw) -> Vec<Ticket> {
        let lanes = self.lanes.into_iter().zip(1..);
        lanes.map(|((tenant, lane), place)| Ticket { lane: Lane { queue, tenant, lane }, id: draw.id(place) }).collect()
    }
}

impl FromRedisValue for Claimed {
    fn from_redis_value(value: Value) -> Result<Self, ParsingError> {
        let Value::Array(values) = value else { return Err("a claim is answered by a list".into()) };
        let mut values = values.into_iter();
        let again = matches!(values.next(), Some(Value::Int(1)));
        Ok(Self { again, lanes: values.map(|value| lane(&value)).collect::<Result<_, _>>()? })
    }
}

fn lane(value: &Value) -> Result<(TenantId, Uuid), ParsingError> {
    let Value::BulkString(digits) = value else { return Err("a lane is a text".into()) };
    let (tenant, lane) = digits.split_at_checked(32).ok_or("a lane has 64 digits")?;
    Ok((TenantId::of_ticket(id(tenant)?), id(lane)?))
}

fn id(digits: &[u8]) -> Result<Uuid, ParsingError> {
    Uuid::try_parse_ascii(digits).map_err(|_| "an id has 32 digits".into())
}
