//! Which answers of the port a rule spares: the business error codes that would come without it.

use super::{Rule, by_code};

/// Rule and the codes it prevents.
const PREVENTS: &[(&str, &[i64])] = &[
    (
        "R1001",
        &[-301_008, -504_011, -621_001, -623_001, -623_012, -623_014, -625_001, -621_021, -623_011, -623_019, -625_018],
    ),
    ("R1008", &[-301_008, -504_011, -621_001, -623_001, -623_014, -625_001]),
    ("R1013", &[-504_011, -621_001, -623_001, -623_014, -625_001]),
    ("R2004", &[-10_102]),
    ("R2007", &[-10_102]),
    ("R2011", &[-625_011]),
    ("R2012", &[-623_003]),
    ("R2015", &[-625_008]),
    ("R4002", &[-301_001, -621_000, -621_024, -625_006, -625_023, -625_031]),
    ("R4003", &[-301_002, -621_027]),
    ("R6003", &[-625_009]),
    ("R6005", &[-621_011]),
    ("R6011", &[-621_015, -623_021, -625_013, -625_020, -625_113]),
    ("R6014", &[-625_209]),
    ("R8001", &[-621_005]),
    ("R8007", &[-304_001, -301_010, -504_012, -504_015, -621_004, -623_009, -625_033]),
    ("R8008", &[-301_015, -301_007, -504_013, -504_010, -621_030, -623_008, -623_000, -625_003, -625_200]),
    ("R8009", &[-301_014]),
    ("R8010", &[-504_015]),
    ("R8011", &[-10_101]),
];

/// The codes that no rule spares, and why: held somewhere else, or beyond us. A test wants every published code
/// here, with a rule, or with [`crate::filing::Unlawful`].
const BEYOND: &[(&str, &[i64])] = &[
    ("a list waits for its order and waybill: filing::may_go", &[-301_003, -301_004, -301_005]),
    ("a list is cancelled while it may be: filing::applies", &[-623_005]),
    ("a filing is one of a closed list: message::AppType", &[-301_012]),
    ("what passes the rules passes the XSD: tests/schema/passing.rs", &[-504_000, -999_999]),
    (
        "nothing is sent unsigned, and a signature is verified before: signature::verify",
        &[-301_020, -621_026, -621_028, -621_029, -623_017, -623_029, -625_005, -625_028, -625_208],
    ),
    (
        "the port failed at its own work: send again later or ask",
        &[
            -301_013, -621_002, -621_003, -621_008, -621_009, -621_017, -621_022, -621_023, -621_025, -623_002,
            -623_006, -623_007, -623_016, -623_020, -623_022, -623_023, -623_027, -623_028, -625_002, -625_004,
            -625_019, -625_027, -625_029, -625_030, -625_110, -625_116, -625_202, -625_203, -625_206, -625_207,
        ],
    ),
    (
        "the port looks for what only it holds",
        &[
            -301_006, -621_006, -621_010, -621_019, -621_020, -623_004, -623_018, -623_024, -625_016, -625_017,
            -625_032, -625_204, -625_205,
        ],
    ),
    ("the account at the e-port lacks a right, which no message shows", &[-621_016, -623_026, -625_021, -625_114]),
    (
        "only imports have a personal quota",
        &[-621_013, -621_014, -621_018, -623_025, -625_015, -625_024, -625_025, -625_026],
    ),
    ("no source tells of a limit for returns", &[-625_014]),
    ("the registered goods and the tariff's parameters are not published", &[-625_007, -625_010, -625_012]),
    ("it only introduces the details of another code", &[-623_010]),
];

/// Why no rule spares a code of the port; `None` where one does, or where the code is unknown.
pub fn beyond(error: i64) -> Option<&'static str> {
    BEYOND.iter().find(|(_, codes)| codes.contains(&error)).map(|(why, _)| *why)
}

/// The error codes a rule spares, most likely first; empty where the port's answer is another or none.
pub fn prevents(rule: &Rule) -> &'static [i64] {
    PREVENTS.iter().find(|(code, _)| *code == rule.code).map_or(&[], |(_, codes)| codes)
}

/// The rules that would have caught what the port answered.
pub fn preventing(error: i64) -> Vec<&'static Rule> {
    let named = PREVENTS.iter().filter(|(_, codes)| codes.contains(&error));
    named.filter_map(|(code, _)| by_code(code)).collect()
}
