//! 后续单证: what is filed of lists after them: 撤销, 总分单, 运抵, 离境, 汇总, 退货, 退运理货.

pub mod concern;
pub mod document;
pub mod entity;
pub mod service;
