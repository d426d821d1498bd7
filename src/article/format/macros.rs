//! `record!` and `words!`, which declare the format.

/// Declares a record of the document: a struct that `serde` reads, and the table of its fields that the check walks.
///
/// ```ignore
/// record! {
///     /// An office and when it was held.
///     pub struct RoleRecord {
///         /// The office.
///         pub title: String = Text(200),
///         /// EDTF of its start.
///         #[serde(default)]
///         pub from: Option<String> = Date,
///     }
/// }
/// ```
///
/// The input is an ordinary struct with two rules:
/// - After `=` comes what the check accepts, a [`FieldKind`](super::FieldKind). It is omitted if the type determines it
///   ([`Checked`](super::Checked)): for records, words, flags, and lists and options of these.
/// - A field with `#[serde(default)]` may be left out of the document. It is then empty, and an empty one isn't
///   written. Every other field is required. A field that isn't declared is an error. `#[serde(default, rename = "…")]`
///   gives the field a name that Rust can't write.
macro_rules! record {
    ($(#[$doc:meta])* pub struct $record:ident {
        $(
            $(#[doc = $field_doc:literal])*
            $(#[serde($default:ident $(, rename = $name:literal)?)])?
            pub $field:ident: $type:ty $(= $kind:expr)?,
        )*
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
        #[serde(deny_unknown_fields)]
        pub struct $record {
            $(
                $(#[doc = $field_doc])*
                $(#[serde($default, $(rename = $name,)? skip_serializing_if = "crate::article::format::field::is_default")])?
                pub $field: $type,
            )*
        }

        impl $crate::article::format::Checked for $record {
            const KIND: $crate::article::format::FieldKind = $crate::article::format::FieldKind::Record(&[
                $($crate::article::format::Field {
                    name: $crate::article::format::field::json_name(stringify!($field), concat!($($($name)?)?)),
                    description: concat!($($field_doc),*),
                    is_required: stringify!($($default)?).is_empty(),
                    kind: $crate::article::format::macros::kind!($type $(= $kind)?),
                },)*
            ]);
        }
    };
}

/// What the check accepts for a field: what is given after `=`, or else what its type determines.
macro_rules! kind {
    ($type:ty = $kind:expr) => {
        $kind
    };
    ($type:ty) => {
        <$type as $crate::article::format::Checked>::KIND
    };
}

/// Declares a closed set of words: an enum whose variants each give the word that the document uses.
macro_rules! words {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$word_doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize, serde::Serialize)]
        pub enum $name { $($(#[$word_doc])* #[serde(rename = $word)] $variant,)* }

        impl $name {
            /// Every value, in the order of the format.
            pub const ALL: &[Self] = &[$(Self::$variant),*];
            /// Every word, in the same order.
            pub const WORDS: &[&str] = &[$($word),*];

            /// The word that the document uses.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl $crate::article::format::Checked for $name {
            const KIND: $crate::article::format::FieldKind = $crate::article::format::FieldKind::Word(Self::WORDS);
        }
    };
}

pub(super) use {kind, record, words};
