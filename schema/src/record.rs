//! One way to write and to read a flat element: a plain struct, and beside it the list of its fields in
//! wire order (`record!`). Absent and empty optional fields are left out; a test holds every list to
//! codes/fields.csv.

use crate::amount::Amount;
use crate::identifier::Guid;
use crate::xml::{CEB_NAMESPACE, Element, ReadError, Writer};

/// How much a reader forgives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tolerance {
    /// 报文: what is required must be there.
    Document,
    /// 回执: what is missing reads as empty, and white space around a value is dropped, since
    /// pretty-printed and incomplete receipts exist.
    Receipt,
}

/// What a receipt says in words is kept to the letter.
const VERBATIM: [&str; 2] = ["returnInfo", "oriBizMessage"];

/// A flat element: its name, the names of its children in wire order, and how they are written.
pub trait Record: Sized {
    const ELEMENT: &'static str;
    const FIELDS: &'static [&'static str];

    /// Writes the children, not the element itself.
    fn put(&self, to: &mut Writer);

    fn take(element: &Element, tolerance: Tolerance) -> Result<Self, ReadError>;

    /// Shows each value that is there, with the name of its element.
    fn show(&self, see: &mut dyn FnMut(&'static str, Shown<'_>));
}

/// A value as the checks see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown<'a> {
    Text(&'a str),
    Amount(Amount),
    Number(u32),
}

/// Writes a record as the nth element of its name.
pub(crate) fn put_nth<R: Record>(record: &R, index: usize, to: &mut Writer) {
    to.open_nth(R::ELEMENT, index);
    record.put(to);
    to.close();
}

/// A value that stands in an element of its own.
pub trait Leaf: Sized {
    fn put(&self, name: &'static str, to: &mut Writer);
    fn take(element: &Element, name: &'static str, tolerance: Tolerance) -> Result<Self, ReadError>;

    /// What the checks see; a code of a closed list has nothing left to check.
    fn shown(&self) -> Option<Shown<'_>> {
        None
    }
}

/// The list of a record's fields: `record!(Struct, "Element": field = "wireName", …);`
macro_rules! record {
    ($record:ident, $element:literal: $($field:ident = $name:literal),* $(,)?) => {
        impl $crate::record::Record for $record {
            const ELEMENT: &'static str = $element;
            const FIELDS: &'static [&'static str] = &[$($name),*];

            fn put(&self, to: &mut $crate::xml::Writer) {
                $($crate::record::Leaf::put(&self.$field, $name, to);)*
            }

            fn take(
                element: &$crate::xml::Element,
                tolerance: $crate::record::Tolerance,
            ) -> Result<Self, $crate::xml::ReadError> {
                Ok(Self { $($field: $crate::record::Leaf::take(element, $name, tolerance)?,)* })
            }

            fn show(&self, see: &mut dyn FnMut(&'static str, $crate::record::Shown<'_>)) {
                $(if let Some(shown) = $crate::record::Leaf::shown(&self.$field) {
                    see($name, shown);
                })*
            }
        }
    };
}
pub(crate) use record;

/// A closed list of one-character codes, its wire values, and how it stands in an element.
macro_rules! coded {
    ($coded:ident: $($variant:ident = $code:literal),* $(,)?) => {
        impl $coded {
            pub const ALL: &'static [$coded] = &[$(Self::$variant),*];

            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)*
                }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }

        impl $crate::record::Leaf for $coded {
            fn put(&self, name: &'static str, to: &mut $crate::xml::Writer) {
                to.leaf(name, self.code());
            }

            fn take(
                element: &$crate::xml::Element,
                name: &'static str,
                _: $crate::record::Tolerance,
            ) -> Result<Self, $crate::xml::ReadError> {
                $crate::record::one_of(element, name, Self::from_code)
            }
        }
    };
}
pub(crate) use coded;

/// Reads a value of a closed list.
pub(crate) fn one_of<T>(element: &Element, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, ReadError> {
    let value = element.required(CEB_NAMESPACE, name)?;
    read(value).ok_or_else(|| element.invalid(name, value, "不是允许的取值", "not one of the allowed values"))
}

impl Leaf for String {
    fn put(&self, name: &'static str, to: &mut Writer) {
        to.leaf(name, self);
    }

    fn take(element: &Element, name: &'static str, tolerance: Tolerance) -> Result<Self, ReadError> {
        match tolerance {
            Tolerance::Document => element.required(CEB_NAMESPACE, name).map(str::to_owned),
            Tolerance::Receipt => {
                let text = element.optional(CEB_NAMESPACE, name)?.unwrap_or_default();
                Ok(if VERBATIM.contains(&name) { text } else { text.trim() }.to_owned())
            }
        }
    }

    fn shown(&self) -> Option<Shown<'_>> {
        Some(Shown::Text(self))
    }
}

impl Leaf for Guid {
    fn put(&self, name: &'static str, to: &mut Writer) {
        to.leaf(name, self.as_str());
    }

    fn take(element: &Element, name: &'static str, _: Tolerance) -> Result<Self, ReadError> {
        guid(element, name, element.required(CEB_NAMESPACE, name)?)
    }
}

/// Reads a guid, from an element or an attribute of that name.
pub(crate) fn guid(element: &Element, name: &str, value: &str) -> Result<Guid, ReadError> {
    Guid::parse(value).map_err(|e| element.invalid(name, value, &e.zh(), &e.en()))
}

impl Leaf for Amount {
    fn put(&self, name: &'static str, to: &mut Writer) {
        to.leaf(name, &self.to_string());
    }

    fn take(element: &Element, name: &'static str, _: Tolerance) -> Result<Self, ReadError> {
        let value = element.required(CEB_NAMESPACE, name)?;
        Self::parse(value).map_err(|e| element.invalid(name, value, e.zh(), &e.to_string()))
    }

    fn shown(&self) -> Option<Shown<'_>> {
        Some(Shown::Amount(*self))
    }
}

impl Leaf for u32 {
    fn put(&self, name: &'static str, to: &mut Writer) {
        to.leaf(name, &self.to_string());
    }

    fn take(element: &Element, name: &'static str, _: Tolerance) -> Result<Self, ReadError> {
        one_of(element, name, |text| text.trim().parse().ok())
    }

    fn shown(&self) -> Option<Shown<'_>> {
        Some(Shown::Number(*self))
    }
}

/// 可空项: an empty element counts as absent, and absent is not written.
impl<T: Leaf + Filled> Leaf for Option<T> {
    fn put(&self, name: &'static str, to: &mut Writer) {
        if let Some(value) = self.as_ref().filter(|value| value.is_filled()) {
            value.put(name, to);
        }
    }

    fn take(element: &Element, name: &'static str, tolerance: Tolerance) -> Result<Self, ReadError> {
        let text = element.optional(CEB_NAMESPACE, name)?.unwrap_or_default();
        let blank = if tolerance == Tolerance::Receipt { text.trim().is_empty() } else { text.is_empty() };
        if blank { Ok(None) } else { T::take(element, name, tolerance).map(Some) }
    }

    fn shown(&self) -> Option<Shown<'_>> {
        self.as_ref().filter(|value| value.is_filled()).and_then(Leaf::shown)
    }
}

/// Whether there is anything to write.
pub trait Filled {
    fn is_filled(&self) -> bool {
        true
    }
}

impl Filled for Amount {}
impl Filled for u32 {}
impl Filled for String {
    fn is_filled(&self) -> bool {
        !self.is_empty()
    }
}
