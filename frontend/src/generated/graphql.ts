/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How an act stands. 后续单证状态 */
export type ActStatus =
  /** 申报中: on its way, or customs has not decided. */
  | 'DECLARING'
  /** 失败: stopped before customs decided; see `failure`. */
  | 'FAILED'
  /** 退单: refused by customs; see `failure`. */
  | 'REJECTED'
  /** 成功: customs has accepted it. */
  | 'SUCCEEDED';

/** Which acts. All that is given must hold. */
export type ActWhere = {
  /** 单证类型 */
  kind?: DocumentKind | null | undefined;
  /** Those that concern this order. */
  orderId?: IdFilter | null | undefined;
  /** 状态 */
  status?: ActStatus | null | undefined;
};

/** A payment; what is left out follows from the order. 收款信息 */
export type AddedPaymentInput = {
  /** 14 digits of Beijing time. 到账时间 */
  accountingDate: string;
  /** The value of the goods when left out. 收款金额 */
  charge?: string | null | undefined;
  /** The order's when left out; three digits. 币制 */
  currency?: string | null | undefined;
  /** 备注 */
  note?: string | null | undefined;
  /** 支付企业代码 */
  payCode?: string | null | undefined;
  /** 现金支付 when left out. 支付企业名称 */
  payName?: string | null | undefined;
  /** 支付交易编号 */
  payNo?: string | null | undefined;
};

/** An arrival at the supervised place. 运抵单 */
export type ArrivalInput = {
  /** 提运单号; the first list's when absent. */
  billNo?: string | null | undefined;
  /** 企业唯一编号; made by the service when absent. */
  copNo?: string | null | undefined;
  /** 申报地海关代码; the first list's when absent. */
  customsCode?: string | null | undefined;
  /** 境内运输工具编号 */
  domesticTrafNo: string;
  /** 监管场所代码 */
  loctNo?: string | null | undefined;
  /** 备注 */
  note?: string | null | undefined;
  /** 监管场所经营人代码: the enterprise on record here that files it. */
  operatorCode: string;
  /** 监管场所经营人名称 */
  operatorName: string;
  /** 运输方式; the first list's when absent. */
  trafMode?: string | null | undefined;
};

/** An address with its account. 通道 */
export type ChannelInput = {
  /** Write-only. Left out keeps the stored one, empty clears it. 密码 */
  password?: string | null | undefined;
  /** An http(s) address; empty clears. A change of host needs the password again. 地址 */
  url?: string | null | undefined;
  /** Empty clears. 用户名 */
  username?: string | null | undefined;
};

/** A mapping to keep; one of the same name is replaced. 列映射 */
export type ColumnMappingSaveInput = {
  /** Which header fills which column. 列 */
  columns: Array<MappedColumnInput>;
  /** What every row has. 固定值 */
  constants?: Array<MappedConstantInput>;
  /** The customer's words for currencies. 币制对照 */
  currencies?: Array<MappedWordInput>;
  /** 客户 */
  customerId: string;
  /** 贸易方式, whose template is meant. */
  mode: TradeMode;
  /** Unique for the customer and template. 名称 */
  name: string;
  /** The customer's words for units. 计量单位对照 */
  units?: Array<MappedWordInput>;
};

/** What is written about a customer. A change replaces all of it. 客户资料 */
export type CustomerInput = {
  /** Unique in the firm, without blanks. 客户编号 */
  code: string;
  /** Whom to talk to. 联系人 */
  contact?: string | null | undefined;
  /** 客户名称 */
  name: string;
  /** Remarks. 备注 */
  note?: string | null | undefined;
  /** 联系电话 */
  phone?: string | null | undefined;
  /** Left out: ENABLED for a new record, unchanged for another. 状态 */
  status?: RecordStatus | null | undefined;
};

/** In which order. 排序 */
export type CustomerOrder = {
  /** Which way. 方向 */
  direction: Direction;
  /** By what. 排序字段 */
  field: CustomerOrderField;
};

/** What customers are ordered by. 排序字段 */
export type CustomerOrderField =
  /** 客户编号 */
  | 'CODE'
  /** 创建时间 */
  | 'CREATED_AT'
  /** 修改时间 */
  | 'UPDATED_AT';

/** A text to be found in one field. 搜索 */
export type CustomerSearch = {
  /** Where. 搜索范围 */
  scope: CustomerSearchScope;
  /** What, in any letter case. 查询内容 */
  text: string;
};

/** Where a text is searched for. 搜索范围 */
export type CustomerSearchScope =
  /** 客户编号 */
  | 'CODE'
  /** 客户名称 */
  | 'NAME'
  /** 联系电话 */
  | 'PHONE';

/** Which customers; everything that is given must hold. 筛选条件 */
export type CustomerWhere = {
  /** All of these hold. */
  and?: Array<CustomerWhere> | null | undefined;
  /** 客户编号 */
  code?: StringFilter | null | undefined;
  /** 创建时间 */
  createdAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: CustomerWhere | null | undefined;
  /** At least one of these holds. */
  or?: Array<CustomerWhere> | null | undefined;
  /** 状态 */
  status?: RecordStatusFilter | null | undefined;
  /** 修改时间 */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Compares a time. 时间条件 */
export type DateTimeFilter = {
  /** Later than this. */
  gt?: string | null | undefined;
  /** At this time or later. */
  gte?: string | null | undefined;
  /** Earlier than this. */
  lt?: string | null | undefined;
  /** At this time or earlier. */
  lte?: string | null | undefined;
};

/** Which orders to push: by id, by task, or all that match. */
export type DeclarationsPushInput =
  {   /** These, at most 1,000. */
  ids: Array<string>; taskId?: never; where?: never; }
  |  { ids?: never;   /** All of a task. */
  taskId: string; where?: never; }
  |  { ids?: never; taskId?: never;   /** All that match. */
  where: OrderWhere; };

/** Exported goods that come back. 退货申请单 */
export type DeclarationsReturnInput = {
  /** 提运单号; the waybill's number when absent. */
  billNo?: string | null | undefined;
  /** 企业内部编号; made by the service when absent. */
  copNo?: string | null | undefined;
  /** 启运国(地区) */
  country: string;
  /** 申报地海关代码; the list's when absent. */
  customsCode?: string | null | undefined;
  /** What comes back; the whole order when absent. */
  lines?: Array<ReturnLineInput> | null | undefined;
  /** 监管场所代码 */
  loctNo?: string | null | undefined;
  /** 备注 */
  note?: string | null | undefined;
  /** 进出口岸代码; the list's when absent. */
  portCode?: string | null | undefined;
  /** 退货原因 */
  reason: string;
  /** 运输方式; the list's when absent. */
  trafMode?: string | null | undefined;
  /** 运输工具名称 */
  trafName: string;
  /** 航班航次号 */
  voyageNo: string;
};

/** An application to summarise lists. 汇总申请单 */
export type DeclarationsSummariseInput = {
  /** 按商品名汇总标志: by the enterprise's own goods name. */
  byItemName?: boolean;
  /** 收发货人汇总标志: by consignor and producer, not by consignor alone. */
  byProducer?: boolean;
  /** 企业唯一编号; made by the service when absent. */
  copNo?: string | null | undefined;
  /** 申报地海关代码; the first list's when absent. */
  customsCode?: string | null | undefined;
  /** 报关单位代码, with its name; the declarant when absent. */
  declAgentCode?: string | null | undefined;
  /** 报关单位名称 */
  declAgentName?: string | null | undefined;
  /** 监管场所代码 */
  loctNo?: string | null | undefined;
  /** 备注 */
  note?: string | null | undefined;
};

/** A departure from the country. 离境单 */
export type DepartureInput = {
  /** 提运单号; the first list's when absent. */
  billNo?: string | null | undefined;
  /** 企业唯一编号; made by the service when absent. */
  copNo?: string | null | undefined;
  /** 申报地海关代码; the first list's when absent. */
  customsCode?: string | null | undefined;
  /** 离境时间 */
  leaveTime: string;
  /** 备注 */
  note?: string | null | undefined;
  /** 运输方式; the first list's when absent. */
  trafMode?: string | null | undefined;
  /** 运输工具名称; the first list's when absent. */
  trafName?: string | null | undefined;
  /** 航班航次号; the first list's when absent. */
  voyageNo?: string | null | undefined;
};

/** A check of the list, in the order in which it is gone through. 诊断步骤 */
export type DiagnosisCheck =
  /** Filed with customs as what it acts as. 海关电商身份备案 */
  | 'ENTERPRISE_FILING'
  /** The record is whole and without blanks. 企业资料 */
  | 'ENTERPRISE_RECORD'
  /** What the channel said last. 最近一次发送 */
  | 'LAST_TRY'
  /** How far its message is. 报文 */
  | 'MESSAGE'
  /** Work in doubt or parked, and receipts that nobody could read. 存疑与搁置 */
  | 'PARKED'
  /** Where it stands in the queue. 排队 */
  | 'QUEUE'
  /** What customs said, and how long ago. 回执 */
  | 'RECEIPTS'
  /** Reachable, and lets us in. 接收通道 */
  | 'RECEIVE_CHANNEL'
  /** Reachable. 发送通道 */
  | 'SEND_CHANNEL'
  /** Reachable, and a test signature is right. 加密机测试加签 */
  | 'SIGNING_DEVICE'
  /** 传输ID */
  | 'TRANSMISSION_ID';

/** What shall be diagnosed. 诊断对象 */
export type DiagnosisInput =
  {   /** An enterprise, and of its orders the one that waits or failed longest. 境内企业 */
  enterpriseId: string; orderId?: never; taskId?: never; }
  |  { enterpriseId?: never;   /** An order. 订单 */
  orderId: string; taskId?: never; }
  |  { enterpriseId?: never; orderId?: never;   /** A task: of its orders the one that waits or failed longest. 申报任务 */
  taskId: string; };

/** Why it was made. 诊断类型 */
export type DiagnosisKind =
  /** Somebody asked. 人工诊断 */
  | 'ASKED'
  /** Something took longer than it usually does. 自动诊断 */
  | 'AUTOMATIC'
  /** Only the connections of an enterprise. 测试连接 */
  | 'TEST';

/** Who must act. 应由谁处理 */
export type DiagnosisParty =
  /** The agency firm's clerks. 本公司 */
  | 'AGENCY'
  /** 海关 */
  | 'CUSTOMS'
  /** The exporter. 企业 */
  | 'ENTERPRISE'
  /** The e-port's data centre, which runs the channels. 电子口岸数据分中心 */
  | 'EPORT'
  /** Nobody: it goes on by itself. 无需处理 */
  | 'NOBODY'
  /** The operator of this platform. 平台运营方 */
  | 'PLATFORM'
  /** Whoever runs the signing device. 加密机管理方 */
  | 'SIGNER';

/** How a check came out. 诊断结果 */
export type DiagnosisState =
  /** This stops it. 不通过 */
  | 'FAILED'
  /** 正常 */
  | 'OK'
  /** Being checked. 检查中 */
  | 'RUNNING'
  /** Nothing to check, or an earlier check makes it pointless. 未检查 */
  | 'SKIPPED'
  /** Worth a look; it need not be the cause. 注意 */
  | 'WARNING';

/** About what. 诊断对象 */
export type DiagnosisSubject =
  /** 境内企业 */
  | 'ENTERPRISE'
  /** 订单 */
  | 'ORDER'
  /** 申报任务 */
  | 'TASK';

/** Which way a list runs. */
export type Direction =
  /** Smallest or oldest first. */
  | 'ASC'
  /** Largest or newest first. */
  | 'DESC';

/** Kind of a document. 单证类型 */
export type DocumentKind =
  /** CEB507, 运抵单. */
  | 'ARRIVAL'
  /** CEB605, 撤销申请单. */
  | 'CANCEL'
  /** CEB509, 离境单. */
  | 'DEPARTURE'
  /** CEB603, 出口清单. */
  | 'INVENTORY'
  /** CEB505, 物流运单. */
  | 'LOGISTICS'
  /** CEB303, 订单 or 海外仓订仓单. */
  | 'ORDER'
  /** CEB403, 收款单. */
  | 'RECEIPTS'
  /** CEB213, 退货申请单. */
  | 'REFUND'
  /** CEB215, 退运理货明细单. */
  | 'REFUND_DETAIL'
  /** CEB701, 汇总申请单. */
  | 'SUMMARY'
  /** CEB607, 清单总分单. */
  | 'WAY_BILL';

/** Where one document stands. 单证状态 */
export type DocumentState =
  /** Customs wants it looked at. 需关注 */
  | 'ATTENTION'
  /** A cancellation took it back. 已撤销 */
  | 'CANCELLED'
  /** On its way, or customs has not decided. 申报中 */
  | 'DECLARING'
  /** It stopped before customs decided. 失败 */
  | 'FAILED'
  /** Others file it: the logistics enterprise is not on record here with a 传输ID. 由对方申报 */
  | 'FILED_ELSEWHERE'
  /** Not composed yet. 未生成 */
  | 'MISSING'
  /** Composed, and not pushed yet. 待推送 */
  | 'READY'
  /** Customs refused it. 退单 */
  | 'REJECTED'
  /** It ended well. 成功 */
  | 'SUCCEEDED'
  /** Waits until documents before it are far enough. 等待前置单证 */
  | 'WAITING';

/**
 * What is written about an enterprise, without white space in any field. A change replaces all of it but
 * what is said to stay. 境内企业资料
 */
export type EnterpriseInput = {
  /** 10 characters, unique in the firm. 海关编码 */
  customsCode: string;
  /** As filed with customs. 企业名称 */
  name: string;
  /** Remarks. 备注 */
  note?: string | null | undefined;
  /** Left out: unchanged. 接收通道 */
  receiveChannel?: ChannelInput | null | undefined;
  /** As what it is filed with customs, at least one. 企业类型 */
  roles: Array<EnterpriseRole>;
  /** Left out: unchanged. 发送通道 */
  sendChannel?: ChannelInput | null | undefined;
  /** Left out: unchanged. 加签 */
  signing?: SigningInput | null | undefined;
  /** Left out: ENABLED for a new record, unchanged for another. 状态 */
  status?: RecordStatus | null | undefined;
  /** DXP and 13 more characters, once it is issued. 传输ID */
  transmissionId?: string | null | undefined;
  /** 18 characters. 统一社会信用代码 */
  unifiedSocialCreditCode?: string | null | undefined;
};

/** In which order. 排序 */
export type EnterpriseOrder = {
  /** Which way. 方向 */
  direction: Direction;
  /** By what. 排序字段 */
  field: EnterpriseOrderField;
};

/** What enterprises are ordered by. 排序字段 */
export type EnterpriseOrderField =
  /** 创建时间 */
  | 'CREATED_AT'
  /** 企业名称 */
  | 'NAME'
  /** 修改时间 */
  | 'UPDATED_AT';

/** As what an enterprise is filed with customs. 企业类型 */
export type EnterpriseRole =
  /** Files declarations. 申报企业 */
  | 'DECLARANT'
  /** Logistics enterprise. 物流企业 */
  | 'LOGISTICS'
  /** E-commerce enterprise, consignor. 电商企业 */
  | 'MERCHANT'
  /** E-commerce platform. 电商平台 */
  | 'PLATFORM';

/** Compares the roles of an enterprise. 企业类型条件 */
export type EnterpriseRoleFilter = {
  /** Has this role, perhaps among others. */
  eq?: EnterpriseRole | null | undefined;
  /** Has at least one of these. */
  in?: Array<EnterpriseRole> | null | undefined;
};

/** A text to be found in one field. 搜索 */
export type EnterpriseSearch = {
  /** Where. 搜索范围 */
  scope: EnterpriseSearchScope;
  /** What, in any letter case. 查询内容 */
  text: string;
};

/** Where a text is searched for. 搜索范围 */
export type EnterpriseSearchScope =
  /** 创建人 */
  | 'CREATED_BY'
  /** 海关编码 */
  | 'CUSTOMS_CODE'
  /** 企业名称 */
  | 'NAME'
  /** 传输ID */
  | 'TRANSMISSION_ID';

/** Which enterprises; everything that is given must hold. 筛选条件 */
export type EnterpriseWhere = {
  /** All of these hold. */
  and?: Array<EnterpriseWhere> | null | undefined;
  /** 创建时间 */
  createdAt?: DateTimeFilter | null | undefined;
  /** 海关编码 */
  customsCode?: StringFilter | null | undefined;
  /** This does not hold. */
  not?: EnterpriseWhere | null | undefined;
  /** At least one of these holds. */
  or?: Array<EnterpriseWhere> | null | undefined;
  /** 企业类型 */
  roles?: EnterpriseRoleFilter | null | undefined;
  /** 状态 */
  status?: RecordStatusFilter | null | undefined;
  /** 修改时间 */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** A draft of the entry. 报关单草单 */
export type EntryDraftInput = {
  /** With what it is compared. 比对对象 */
  subject: EntrySubject;
  /** Its file, .xlsx, .xls, .xlsb, .ods or .csv, put to the address that `stagedUploadsCreate` gave. 上传 */
  uploadId: string;
};

/** What is compared. 比对栏目 */
export type EntryField =
  /** 币制 */
  | 'CURRENCY'
  /** 商品名称 */
  | 'ITEM_NAME'
  /** 商品货号 */
  | 'ITEM_NO'
  /** 订单号, where the draft has it. */
  | 'ORDER_NO'
  /** 单价 */
  | 'PRICE'
  /** 数量 */
  | 'QTY'
  /** 总价 */
  | 'TOTAL_PRICE'
  /** 计量单位 */
  | 'UNIT';

/** How a line stands. 比对结果 */
export type EntryLineState =
  /** It stands at the same place and differs. 不一致 */
  | 'DIFFERENT'
  /** The orders have no such line. 草单多出 */
  | 'EXTRA_IN_DRAFT'
  /** The draft lacks it. 草单缺少 */
  | 'MISSING_IN_DRAFT'
  /** The same line stands at another place of the draft. 顺序不同 */
  | 'MOVED'
  /** The same on both sides. 一致 */
  | 'SAME';

/** Which side is to be mended. 应修改哪一方 */
export type EntrySide =
  /** 报关单草单 */
  | 'DRAFT'
  /** Whichever is wrong: nothing is filed yet and nothing tells which. 核对后修改其一 */
  | 'EITHER'
  /** 订单 */
  | 'ORDER';

/** What an entry is about. 报关单对应的订单 */
export type EntrySubject =
  {   /** One order. 订单 */
  orderId: string; taskId?: never; }
  |  { orderId?: never;   /** All orders of a task. 申报任务 */
  taskId: string; };

/** What becomes of good rows when others are bad. */
export type ErrorPolicy =
  /** 忽略有错的订单: the same, and what was left out is not counted as a failure. */
  | 'IGNORE_FAILED'
  /** 全部拒绝: one error, and nothing is taken. */
  | 'REJECT_EVERYTHING'
  /** 只拒绝有错的订单: orders with an error stay out whole, with their reasons; the others are taken. */
  | 'REJECT_FAILED_ROWS';

/** How a try ended. */
export type ExchangeOutcome =
  /** The channel took it. */
  | 'ACCEPTED'
  /** No connection: nothing left. */
  | 'NOT_SENT'
  /** Under way, or its process died. */
  | 'OPEN'
  /** The channel said no. */
  | 'REFUSED'
  /** Bytes left, no answer came. */
  | 'UNKNOWN';

/** How a document was filed. 报送类型 */
export type FiledAs =
  /** 新增 */
  | 'ADD'
  /** 变更 */
  | 'CHANGE'
  /** 删除 */
  | 'DELETE';

/** Compares an id. 编号条件 */
export type IdFilter = {
  /** Is this record. */
  eq?: string | null | undefined;
  /** Is one of these records, at most 100. */
  in?: Array<string> | null | undefined;
};

/** How an import stands. */
export type ImportState =
  /** Stopped on request; nothing was taken. */
  | 'CANCELLED'
  /** Its orders are in the task. */
  | 'COMMITTED'
  /** Waiting for its turn. */
  | 'QUEUED'
  /** Being read. */
  | 'READING'
  /** Nothing was taken; see `refusal` and `problems`. */
  | 'REFUSED';

/** What the list says. 清单 */
export type ListInput = {
  /** 提运单号 */
  billNo?: string | null | undefined;
  /** Unique for the declarant. 企业唯一编号 */
  copNo: string;
  /** Three digits. 运抵国(地区) */
  country: string;
  /** Four digits. 申报地海关 */
  customsCode: string;
  /** 运费 */
  freight?: string | null | undefined;
  /** Three digits. 运费币制 */
  freightCurrency: string;
  /** Kilograms. 毛重 */
  grossWeight: string;
  /** YYYYMMDD. 出口日期 */
  ieDate: string;
  /** Three digits. 保费币制 */
  insuredCurrency: string;
  /** 保费 */
  insuredFee?: string | null | undefined;
  /** 许可证号 */
  licenseNo?: string | null | undefined;
  /** One for each line of the order, in the same order. 清单商品 */
  lines: Array<ListLineInput>;
  /** 监管场所代码 */
  loctNo?: string | null | undefined;
  /** Kilograms. 净重 */
  netWeight: string;
  /** 备注 */
  note?: string | null | undefined;
  /** The strategy's when left out. 生产销售单位代码 */
  ownerCode?: string | null | undefined;
  /** The strategy's when left out. 生产销售单位名称 */
  ownerName?: string | null | undefined;
  /** 件数 */
  packNo: number;
  /** Three or four characters. 指运港 */
  pod: string;
  /** Four digits. 出口口岸 */
  portCode: string;
  /** 申报业务类型 */
  statistics: StatisticsKind;
  /** 总包号 */
  totalPackageNo?: string | null | undefined;
  /** One character. 运输方式 */
  trafMode: string;
  /** 运输工具名称 */
  trafName?: string | null | undefined;
  /** 航班航次号 */
  voyageNo?: string | null | undefined;
  /** 1 to 7. 包装种类 */
  wrapType: string;
};

/** What the list says of a goods line. 清单商品 */
export type ListLineInput = {
  /** 无 when left out. 条形码 */
  barCode?: string | null | undefined;
  /** Three digits. 目的国(地区) */
  country: string;
  /** Ten digits. 商品编码 */
  gcode: string;
  /** 规格型号 */
  gmodel: string;
  /** 商品名称 */
  gname: string;
  /** 账册备案料号 */
  itemRecordNo?: string | null | undefined;
  /** 备注 */
  note?: string | null | undefined;
  /** 法定数量 */
  qty1: string;
  /** 第二数量 */
  qty2?: string | null | undefined;
  /** 法定计量单位 */
  unit1: string;
  /** 第二计量单位 */
  unit2?: string | null | undefined;
};

/** A header and the column of the template that it fills. 列对应 */
export type MappedColumnInput = {
  /** As it stands in the customer's sheet. 表头 */
  header: string;
  /** Key of the template's column. 模板列 */
  key: string;
};

/** A value that every row has. 固定值 */
export type MappedConstantInput = {
  /** Key of the template's column. 模板列 */
  key: string;
  /** As it would stand in a cell. 值 */
  value: string;
};

/** A word and the code that it means. 对照 */
export type MappedWordInput = {
  /** Code, or a name of the table. 代码 */
  code: string;
  /** As it stands in the customer's sheet. 客户的写法 */
  word: string;
};

/** A person's word on a message in doubt. 存疑报文处理 */
export type MessageDecision =
  /** It arrived: its receipts are awaited. 已送达，等待回执 */
  | 'ARRIVED'
  /** It did not arrive: the same bytes are sent again. 未送达，原样重发 */
  | 'RESEND';

/** How far a message is. 报文状态 */
export type MessageState =
  /** Composed; nobody asked for its signature yet. */
  | 'COMPOSED'
  /** The device or the channel said no. */
  | 'REFUSED'
  /** The channel took it. */
  | 'SENT'
  /** Signed and verified. */
  | 'SIGNED'
  /** Waiting for the 加密机. */
  | 'SIGNING'
  /** It left and no answer came; a receipt is awaited. */
  | 'UNSURE'
  /** Replaced before it was signed. */
  | 'VOID';

/** A paper of a step. 附件 */
export type OnboardingAttachmentInput = {
  /** Whose. 境内企业 */
  enterpriseId: string;
  /** Of which step. 步骤 */
  step: OnboardingStepName;
  /** Its bytes, put to the address that `stagedUploadsCreate` gave: PDF, PNG, JPEG, .xlsx or .docx, at most 4 MB. 上传 */
  uploadId: string;
};

/** 跨境业务类型 */
export type OnboardingBusinessKind =
  /** 跨境出口B2B9710/9810（报关单模式） */
  | 'B2B_ENTRY'
  /** 跨境出口B2B9710/9810（清单模式） */
  | 'B2B_LIST'
  /** 跨境出口统一版 */
  | 'UNIFIED_EXPORT'
  /** 跨境进口统一版 */
  | 'UNIFIED_IMPORT';

/** 跨境申请业务类别 */
export type OnboardingDataKind =
  /** 运抵单 */
  | 'ARRIVAL'
  /** 入库明细单数据 */
  | 'DELIVERY'
  /** 离境单 */
  | 'DEPARTURE'
  /** 清单数据 */
  | 'INVENTORY'
  /** 运单数据 */
  | 'LOGISTICS'
  /** 订单数据 */
  | 'ORDER'
  /** 其他, named in `otherFormat`. */
  | 'OTHER'
  /** 支付单数据 */
  | 'PAYMENT'
  /** 收款单数据 */
  | 'RECEIPTS';

/** 服务类密码设备 */
export type OnboardingDevice =
  /** 加密机(云签) */
  | 'CLOUD_SIGNER'
  /** 电子口岸IC卡 */
  | 'IC_CARD'
  /** 电子口岸Ikey卡 */
  | 'IKEY';

/** 申请数据交换类型 */
export type OnboardingExchangeKind =
  /** 跨境数据交换申请 */
  | 'CROSS_BORDER'
  /** 非跨境数据交换申请 */
  | 'OTHER';

/**
 * What the 传输ID form asks for beyond the enterprise's record. Written, it replaces what was there; an incomplete form
 * is kept, one that breaks the rule of node and device is refused. Empty texts count as missing. 传输ID申请
 */
export type OnboardingFormInput = {
  /** 跨境业务类型 */
  businesses?: Array<OnboardingBusinessKind>;
  /** IC卡/IKey卡号 */
  cardNo?: string | null | undefined;
  /** 地区：市 */
  city?: string | null | undefined;
  /** 联系人 */
  contact?: string | null | undefined;
  /** 跨境申请业务类别 */
  data?: Array<OnboardingDataKind>;
  /** 服务类密码设备 */
  devices?: Array<OnboardingDevice>;
  /** 地区：区 */
  district?: string | null | undefined;
  /** 联系人邮箱 */
  email?: string | null | undefined;
  /** 数据交换申请类型 */
  exchange?: OnboardingExchangeKind;
  /** 传输节点 */
  node?: OnboardingNode | null | undefined;
  /** 备注 */
  note?: string | null | undefined;
  /** Needed for OTHER. 传输报文格式 */
  otherFormat?: string | null | undefined;
  /** 联系方式 */
  phone?: string | null | undefined;
  /** 地区：省 */
  province?: string | null | undefined;
  /** Needed for THIRD_EWTP. 分节点名称 */
  subNode?: string | null | undefined;
  /** Left out: 无. 第三方技术服务商 */
  vendor?: string | null | undefined;
};

/** 传输节点 */
export type OnboardingNode =
  /** 二级节点-中国电子口岸数据中心杭州分中心: goes with 加密机(云签), and then needs a 加密机证书. */
  | 'SECOND_HANGZHOU'
  /** 三级节点-EWTP: goes with a card or key. */
  | 'THIRD_EWTP'
  /** 三级节点-浙江电子口岸有限公司: goes with a card or key. */
  | 'THIRD_ZHEJIANG';

/** Who has the next move. 卡在哪一方 */
export type OnboardingParty =
  /** The agency firm. 本公司 */
  | 'AGENCY'
  /** 海关 */
  | 'CUSTOMS'
  /** The exporter. 企业 */
  | 'ENTERPRISE'
  /** The e-port's data centre. 电子口岸数据分中心 */
  | 'EPORT'
  /** A software or device vendor. 第三方服务商 */
  | 'VENDOR';

/** How a step stands. 步骤状态 */
export type OnboardingState =
  /** Accepted, being worked on. 已受理 */
  | 'ACCEPTED'
  /** 已完成 */
  | 'DONE'
  /** This enterprise does not need it. 不需要 */
  | 'NOT_NEEDED'
  /** 未开始 */
  | 'NOT_STARTED'
  /** Papers are being gathered. 准备中 */
  | 'PREPARING'
  /** Sent back, to be mended. 退回 */
  | 'RETURNED'
  /** Handed in, not yet looked at. 已提交 */
  | 'SUBMITTED';

/** How a step stands. Replaces what was written of it before. 步骤情况 */
export type OnboardingStepInput = {
  /** When it was accepted; needed for ACCEPTED. 受理日期 */
  acceptedOn?: string | null | undefined;
  /** Who has the next move. 卡在哪一方 */
  blockedBy?: OnboardingParty | null | undefined;
  /** When it ended; needed for DONE. 完成日期 */
  doneOn?: string | null | undefined;
  /** Remarks, at most 1,000 characters. 备注 */
  note?: string | null | undefined;
  /** When it was begun. 开始日期 */
  startedOn?: string | null | undefined;
  /** 状态 */
  state: OnboardingState;
  /** When it was handed in. 提交日期 */
  submittedOn?: string | null | undefined;
};

/** A step of 企业前期对接, in the order in which they are gone through. 对接步骤 */
export type OnboardingStepName =
  /** Filed as an e-commerce enterprise, platform or logistics enterprise. 电商企业资质备案 */
  | 'COMMERCE_QUALIFICATION'
  /** Filed with customs as an enterprise, in the single window. 海关企业资质备案 */
  | 'ENTERPRISE_QUALIFICATION'
  /** An IC card of the e-port. IC卡申请 */
  | 'IC_CARD'
  /** Channels and signing are opened and entered here. 企业数据传输系统对接 */
  | 'SYSTEM_CONNECTION'
  /** 传输ID申请 */
  | 'TRANSMISSION_ID';

/** Which enterprises; everything that is given must hold. 筛选条件 */
export type OnboardingWhere = {
  /** Who has the next move. 卡在哪一方 */
  blockedBy?: OnboardingParty | null | undefined;
  /** Whether all steps are over. 是否全部完成 */
  finished?: boolean | null | undefined;
  /** The first step that is not over. 卡在哪一步 */
  stuckAt?: OnboardingStepName | null | undefined;
};

/** What kind of long work it is. */
export type OperationKind =
  /** 生成申报数据: composing messages. */
  | 'GENERATE'
  /** 导入: reading a file into orders. */
  | 'IMPORT'
  /** 推送: sending orders to customs. */
  | 'PUSH';

/** How it stands. */
export type OperationState =
  /** Stopped on request; what was done before stays. */
  | 'CANCELLED'
  /** Ended without its result; see `error`. */
  | 'FAILED'
  /** Waiting for its turn. */
  | 'QUEUED'
  /** At work. */
  | 'RUNNING'
  /** Ended; single items may have failed, see the counts. */
  | 'SUCCEEDED';

/** An order with what its mode needs beside it. 订单 */
export type OrderInput = {
  /** In the order of the customs entry, 1 to 100. 商品 */
  lines: Array<OrderLineInput>;
  /** Needed in a list mode. 清单 */
  list?: ListInput | null | undefined;
  /** Unique on its platform. 订单号 */
  orderNo: string;
  /** In a list mode, where the firm files it. 收款单 */
  payment?: PaymentInput | null | undefined;
  /** Needed in a list mode. 运单 */
  waybill?: WaybillInput | null | undefined;
};

/** A goods line. 商品 */
export type OrderLineInput = {
  /** 商品名称 */
  itemName: string;
  /** 商品货号 */
  itemNo: string;
  /** Total ÷ quantity when left out. 单价 */
  price?: string | null | undefined;
  /** At most five decimals. 数量 */
  qty: string;
  /** At most two decimals. 总额 */
  totalPrice: string;
  /** Code or Chinese name. 计量单位 */
  unit: string;
};

/** How orders are listed. */
export type OrderOrder = {
  /** Which way. */
  direction: Direction;
  /** By what. */
  field: OrderOrderField;
};

/** By what orders are listed. */
export type OrderOrderField =
  /** 创建时间, and within an import the order of the rows. */
  | 'CREATED_AT'
  /** 订单号 */
  | 'ORDER_NO'
  /** 操作时间 */
  | 'UPDATED_AT';

/** A payment of an order that is there already. 补充收款 */
export type OrderPaymentAddInput = {
  /** 订单 */
  orderId: string;
  /** 收款单 */
  payment: AddedPaymentInput;
};

/** A text looked for in one scope. Several order numbers may be pasted at once, parted by blanks, commas or lines. */
export type OrderSearch = {
  /** 搜索范围 */
  scope: OrderSearchScope;
  /** What is looked for; for order numbers, one or many. */
  text: string;
};

/** 搜索范围 */
export type OrderSearchScope =
  /** 客户编号 */
  | 'CUSTOMER_CODE'
  /** 订单/订仓单号 */
  | 'ORDER_NO'
  /** 策略名称 */
  | 'STRATEGY_NAME'
  /** 任务编号 */
  | 'TASK_CODE';

/** How an order stands, in the words of the screens. */
export type OrderStatus =
  /** 已撤销: its list was cancelled, or its filing deleted. */
  | 'CANCELLED'
  /** 申报中: on its way, or customs has not decided. */
  | 'DECLARING'
  /** 失败: stopped before customs decided; see `failure`. */
  | 'FAILED'
  /** 暂存: imported, nothing composed yet. */
  | 'IMPORTED'
  /** 待推送: its message is composed. */
  | 'READY'
  /** 退单: refused by customs; see `failure`. */
  | 'REJECTED'
  /** 成功: stored by customs. */
  | 'SUCCEEDED';

/** A status, or several. */
export type OrderStatusFilter = {
  /** Exactly this one. */
  eq?: OrderStatus | null | undefined;
  /** Any of these. */
  in?: Array<OrderStatus> | null | undefined;
};

/** Which orders. All that is given must hold. */
export type OrderWhere = {
  /** All of these hold. */
  and?: Array<OrderWhere> | null | undefined;
  /** 创建时间 */
  createdAt?: DateTimeFilter | null | undefined;
  /** 客户 */
  customerId?: IdFilter | null | undefined;
  /** This does not hold. */
  not?: OrderWhere | null | undefined;
  /** One of these holds. */
  or?: Array<OrderWhere> | null | undefined;
  /** 订单号 */
  orderNo?: StringFilter | null | undefined;
  /** 状态 */
  status?: OrderStatusFilter | null | undefined;
  /** 业务策略 */
  strategyId?: IdFilter | null | undefined;
  /** 申报任务 */
  taskId?: IdFilter | null | undefined;
  /** 操作时间 */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** A code table of the port. 参数表 */
export type ParameterTable =
  /** Errors that customs reports. 业务错误代码 */
  | 'BUSINESS_ERROR'
  /** 国家(地区) */
  | 'COUNTRY'
  /** 币制 */
  | 'CURRENCY'
  /** 关区 */
  | 'CUSTOMS_DISTRICT'
  /** Errors that the channel reports. 传输错误代码 */
  | 'DXP_ERROR'
  /** States that receipts report. 回执状态 */
  | 'RETURN_STATUS'
  /** 监管方式 */
  | 'TRADE_MODE'
  /** 运输方式 */
  | 'TRANSPORT_MODE'
  /** 计量单位 */
  | 'UNIT';

/** In whose part a failure lies. 责任方 */
export type Party =
  /** 通道: the transmission channel. */
  | 'CHANNEL'
  /** 海关: customs or the e-port. */
  | 'CUSTOMS'
  /** 数据: the order itself must be corrected. */
  | 'DATA'
  /** 企业资料: the enterprise's record or filing. */
  | 'ENTERPRISE'
  /** 系统: this service. */
  | 'SERVICE'
  /** 加密机: the signing device or its account. */
  | 'SIGNER';

/** What the payment says. 收款单 */
export type PaymentInput = {
  /** 14 digits of Beijing time. 到账时间 */
  accountingDate: string;
  /** 收款金额 */
  charge: string;
  /** Three digits. 币制 */
  currency: string;
  /** 备注 */
  note?: string | null | undefined;
  /** 支付企业代码 */
  payCode?: string | null | undefined;
  /** 现金支付 when not paid online. 支付企业名称 */
  payName: string;
  /** 支付交易编号 */
  payNo?: string | null | undefined;
};

/** Which list a code stands in. 代码类别 */
export type ReceiptCodeKind =
  /** A negative status. 业务错误代码 */
  | 'BUSINESS_ERROR'
  /** Inside `[Code:1800;…]` of a receipt's text. 海关回执信息代码 */
  | 'CUSTOMS_INFO'
  /** The channel's own answer. 传输层错误代码 */
  | 'DXP_ERROR'
  /** 回执状态 */
  | 'STATUS';

/** In whose part the cause lies. 责任方 */
export type ReceiptParty =
  /** 通道 */
  | 'CHANNEL'
  /** 海关 */
  | 'CUSTOMS'
  /** 数据 */
  | 'DATA'
  /** 企业资料 */
  | 'ENTERPRISE'
  /** 系统 */
  | 'SERVICE'
  /** 加密机 */
  | 'SIGNER';

/** Whether a record may be used for new work. 状态 */
export type RecordStatus =
  /** Kept, but not offered for new work. 停用 */
  | 'DISABLED'
  /** In use. 启用 */
  | 'ENABLED';

/** Compares a status. 状态条件 */
export type RecordStatusFilter = {
  /** Has this status. */
  eq?: RecordStatus | null | undefined;
  /** Has one of these. */
  in?: Array<RecordStatus> | null | undefined;
};

/** A goods line that comes back. 退货商品 */
export type ReturnLineInput = {
  /** 商品项号 of the original list. */
  gnum: number;
  /** 申报数量 */
  qty: string;
  /** 法定数量 */
  qty1: string;
  /** 第二数量 */
  qty2?: string | null | undefined;
};

/** A tally of returned goods. 退运理货明细单 */
export type ReturnTallyInput = {
  /** 提运单号; the waybill's number when absent. */
  billNo?: string | null | undefined;
  /** 企业内部编号, at most 20 characters; made by the service when absent. */
  copNo?: string | null | undefined;
  /** 申报地海关代码; the list's when absent. */
  customsCode?: string | null | undefined;
  /** 卸货堆货仓储位置 */
  location?: string | null | undefined;
  /** 备注 */
  note?: string | null | undefined;
  /** 监管场所经营人代码: the enterprise on record here that files it. */
  operatorCode: string;
  /** 监管场所经营人名称 */
  operatorName: string;
  /** 运输方式; the list's when absent. */
  trafMode?: string | null | undefined;
  /** 运输工具名称 */
  trafName: string;
  /** 航班航次号 */
  voyageNo: string;
};

/** What a member is in the firm. 角色 */
export type Role =
  /** Reads and changes nothing. 只读 */
  | 'AUDITOR'
  /** Looks after master data, members and tokens too. 业务主管 */
  | 'MANAGER'
  /** Imports, generates, pushes and mends. 录入员 */
  | 'OPERATOR'
  /** A manager whom only another owner can change. 负责人 */
  | 'OWNER';

/** Login and password. 登录信息 */
export type SessionCreateInput = {
  /** Letter case does not count. 登录名 */
  login: string;
  /** 密码 */
  password: string;
  /** Needed only by people who belong to several firms. 企业编号 */
  tenantCode?: string | null | undefined;
};

/** Whether it must be mended. */
export type Severity =
  /** 错误: the row cannot be taken. */
  | 'ERROR'
  /** 提醒: taken, but worth a look. */
  | 'WARNING';

/** How an enterprise's messages are signed. 签名方案 */
export type SignatureProfile =
  /** RSA over SHA-1, for certificates issued before July 2022. */
  | 'RSA_SHA1'
  /** SM2 over SM3, specification of 2022-05; the usual one. 国密 */
  | 'SM2_SM3'
  /** SM2 with a SHA-1 digest and W3C names, as some ports take it. */
  | 'SM2_SM3_W3C_SHA1';

/** How a 加密机 is. 状态 */
export type SigningDeviceState =
  /** It is slow, fails now and then, or fails for some of the processes. 降级 */
  | 'DEGRADED'
  /** It signs as usual. 正常 */
  | 'HEALTHY'
  /** It failed several times in a row and is left alone for a while. 熔断 */
  | 'OPEN'
  /** The operator took it out of service. 停用 */
  | 'OUT_OF_SERVICE';

/** Where and how messages are signed. 加签 */
export type SigningInput = {
  /** Write-only. Left out keeps the stored one, empty clears it. 加签密码 */
  password?: string | null | undefined;
  /** Left out: SM2_SM3 for a new record, unchanged for another. 签名方案 */
  profile?: SignatureProfile | null | undefined;
  /** An http(s) address; empty clears. A change of host needs the password again. 加签地址 */
  url?: string | null | undefined;
  /** Empty clears. 加签用户名 */
  username?: string | null | undefined;
};

/** A file that will be put. */
export type StagedUploadInput = {
  /** Its name, for the records. */
  filename: string;
  /** Its size in bytes. */
  size: number;
};

/** How the list is declared. 申报业务类型 */
export type StatisticsKind =
  /** A, 简化申报 */
  | 'SIMPLIFIED'
  /** B, 汇总申报 */
  | 'SUMMARISED';

/** What is written about a strategy. A change replaces all of it. 业务策略 */
export type StrategyInput = {
  /** Your own choice, unique in the firm, such as 9710美金. 策略编号 */
  code: string;
  /** Three digits of the table CURRENCY. 币制 */
  currency: string;
  /** An enterprise with the role DECLARANT. 申报企业 */
  declarantId: string;
  /** An enterprise with the role MERCHANT. 电商企业/收发货人 */
  merchantId: string;
  /** 贸易方式 */
  mode: TradeMode;
  /** 策略名称 */
  name: string;
  /** Who produces or sells, if that is another. 生产销售单位 */
  ownerId?: string | null | undefined;
  /** Code of a platform without a record; 无 for a foreign one that has none. 电商平台代码 */
  platformCode?: string | null | undefined;
  /** An enterprise with the role PLATFORM; or else its code and name. 电商平台 */
  platformId?: string | null | undefined;
  /** Name of a platform without a record. 电商平台名称 */
  platformName?: string | null | undefined;
  /** Left out: ENABLED for a new record, unchanged for another. 状态 */
  status?: RecordStatus | null | undefined;
  /** Where goods of 9810 go; in other modes there is none. 海外仓 */
  warehouseId?: string | null | undefined;
};

/** In which order. 排序 */
export type StrategyOrder = {
  /** Which way. 方向 */
  direction: Direction;
  /** By what. 排序字段 */
  field: StrategyOrderField;
};

/** What strategies are ordered by. 排序字段 */
export type StrategyOrderField =
  /** 策略编号 */
  | 'CODE'
  /** 创建时间 */
  | 'CREATED_AT'
  /** 修改时间 */
  | 'UPDATED_AT';

/** A text to be found in one field. 搜索 */
export type StrategySearch = {
  /** Where. 搜索范围 */
  scope: StrategySearchScope;
  /** What, in any letter case. 查询内容 */
  text: string;
};

/** Where a text is searched for. 搜索范围 */
export type StrategySearchScope =
  /** 策略编号 */
  | 'CODE'
  /** 创建人 */
  | 'CREATED_BY'
  /** 策略名称 */
  | 'NAME'
  /** 修改人 */
  | 'UPDATED_BY';

/** Which strategies; everything that is given must hold. 筛选条件 */
export type StrategyWhere = {
  /** All of these hold. */
  and?: Array<StrategyWhere> | null | undefined;
  /** 策略编号 */
  code?: StringFilter | null | undefined;
  /** 创建时间 */
  createdAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: StrategyWhere | null | undefined;
  /** At least one of these holds. */
  or?: Array<StrategyWhere> | null | undefined;
  /** 状态 */
  status?: RecordStatusFilter | null | undefined;
  /** 修改时间 */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Compares a text. Letter case counts in `eq` and `in` only. 文本条件 */
export type StringFilter = {
  /** Has this text somewhere in it. */
  contains?: string | null | undefined;
  /** Is this text. */
  eq?: string | null | undefined;
  /** Is one of these texts, at most 100. */
  in?: Array<string> | null | undefined;
  /** Begins with this text. */
  startsWith?: string | null | undefined;
};

/** A span of time, and whose lists. 汇总时间段 */
export type SummaryPeriodInput = {
  /** 申报企业 */
  declarantId: string;
  /** Lists released or cleared from here on. 开始时间 */
  from: string;
  /** 电商企业 */
  merchantId: string;
  /** Up to here; what is to come is left out. 结束时间 */
  until: string;
};

/** A new task. */
export type TaskCreateInput = {
  /** 任务编号; made by the service when absent. */
  code?: string | null | undefined;
  /** 客户 */
  customerId: string;
  /** 业务策略 */
  strategyId: string;
};

/** What to import into a task. */
export type TaskImportInput = {
  /** What becomes of good rows when others are bad. */
  errorPolicy?: ErrorPolicy;
  /** The upload whose bytes were put. */
  uploadId: string;
};

/** How tasks are listed. */
export type TaskOrder = {
  /** Which way. */
  direction: Direction;
  /** By what. */
  field: TaskOrderField;
};

/** By what tasks are listed. */
export type TaskOrderField =
  /** 任务编号 */
  | 'CODE'
  /** 创建时间 */
  | 'CREATED_AT'
  /** 修改时间 */
  | 'UPDATED_AT';

/** A text looked for in one scope. */
export type TaskSearch = {
  /** 搜索范围 */
  scope: OrderSearchScope;
  /** What is looked for. */
  text: string;
};

/** How far a task is, in the words of the screens. */
export type TaskStatus =
  /** 暂存: may be imported into. */
  | 'DRAFT'
  /** 申报数据生成失败 */
  | 'FAILED'
  /** 已生成申报数据 */
  | 'GENERATED'
  /** 生成中 */
  | 'GENERATING';

/** A task's status, or several. */
export type TaskStatusFilter = {
  /** Exactly this one. */
  eq?: TaskStatus | null | undefined;
  /** Any of these. */
  in?: Array<TaskStatus> | null | undefined;
};

/** Which tasks. All that is given must hold. */
export type TaskWhere = {
  /** All of these hold. */
  and?: Array<TaskWhere> | null | undefined;
  /** 创建时间 */
  createdAt?: DateTimeFilter | null | undefined;
  /** 客户 */
  customerId?: IdFilter | null | undefined;
  /** This does not hold. */
  not?: TaskWhere | null | undefined;
  /** One of these holds. */
  or?: Array<TaskWhere> | null | undefined;
  /** 状态 */
  status?: TaskStatusFilter | null | undefined;
  /** 业务策略 */
  strategyId?: IdFilter | null | undefined;
  /** 修改时间 */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** One change of a setting. 设置变更 */
export type TenantSettingChange = {
  /** Which setting. 代码 */
  code: string;
  /** What it shall be, written as `TenantSetting.value` is; null goes back to the default. 新值 */
  value?: string | null | undefined;
};

/** What a setting belongs to. 设置分组 */
export type TenantSettingGroup =
  /** When a cancellation or return applies. 撤销与退货 */
  | 'ACTIONS'
  /** When a declaration has come to its end. 终态 */
  | 'ENDS'
  /** Which documents are filed, and when. 申报单证 */
  | 'FILING'
  /** When a change or deletion is lawful. 变更与删除 */
  | 'LAWFUL'
  /** How long a hop usually takes. 通常用时 */
  | 'PATIENCE'
  /** Checks before sending. 校验规则 */
  | 'RULES';

/** What a setting's value looks like. 设置类型 */
export type TenantSettingKind =
  /** One of `choices`. 选项 */
  | 'CHOICE'
  /** A decimal number; `OFF` where `canBeOff`. 数字 */
  | 'DECIMAL'
  /** A whole number. 整数 */
  | 'NUMBER'
  /** `true` or `false`. 开关 */
  | 'SWITCH';

/** Changes of settings. 设置变更 */
export type TenantSettingsInput = {
  /** Each setting once; all are made or none. 变更 */
  changes: Array<TenantSettingChange>;
};

/** Supervision code and way of declaring. 贸易方式 */
export type TradeMode =
  /** B2B direct export by customs entry. 9710报关单 */
  | 'ENTRY_9710'
  /** Export to an overseas warehouse by customs entry. 9810报关单 */
  | 'ENTRY_9810'
  /** Retail export by list. 9610清单 */
  | 'LIST_9610'
  /** B2B direct export by list. 9710清单 */
  | 'LIST_9710'
  /** Export to an overseas warehouse by list. 9810清单 */
  | 'LIST_9810';

/** What is written about a warehouse. A change replaces all of it. 海外仓 */
export type WarehouseInput = {
  /** 海外仓地址 */
  address: string;
  /** Three digits of the table COUNTRY. 国家(地区) */
  country: string;
  /** Unique in the firm. 海外仓名称 */
  name: string;
  /** The number under which customs recorded it. 海外仓备案号 */
  recordNo?: string | null | undefined;
  /** Left out: ENABLED for a new record, unchanged for another. 状态 */
  status?: RecordStatus | null | undefined;
};

/** In which order. 排序 */
export type WarehouseOrder = {
  /** Which way. 方向 */
  direction: Direction;
  /** By what. 排序字段 */
  field: WarehouseOrderField;
};

/** What warehouses are ordered by. 排序字段 */
export type WarehouseOrderField =
  /** 创建时间 */
  | 'CREATED_AT'
  /** 海外仓名称 */
  | 'NAME'
  /** 修改时间 */
  | 'UPDATED_AT';

/** A text to be found in one field. 搜索 */
export type WarehouseSearch = {
  /** Where. 搜索范围 */
  scope: WarehouseSearchScope;
  /** What, in any letter case. 查询内容 */
  text: string;
};

/** Where a text is searched for. 搜索范围 */
export type WarehouseSearchScope =
  /** 海外仓名称 */
  | 'NAME';

/** Which warehouses; everything that is given must hold. 筛选条件 */
export type WarehouseWhere = {
  /** All of these hold. */
  and?: Array<WarehouseWhere> | null | undefined;
  /** 创建时间 */
  createdAt?: DateTimeFilter | null | undefined;
  /** 海外仓名称 */
  name?: StringFilter | null | undefined;
  /** This does not hold. */
  not?: WarehouseWhere | null | undefined;
  /** At least one of these holds. */
  or?: Array<WarehouseWhere> | null | undefined;
  /** 状态 */
  status?: RecordStatusFilter | null | undefined;
  /** 修改时间 */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** A master bill. 总分单 */
export type WayBillInput = {
  /** 提运单号 */
  billNo: string;
  /** 企业唯一编号; made by the service when absent. */
  copNo?: string | null | undefined;
  /** 申报地海关代码; the first list's when absent. */
  customsCode?: string | null | undefined;
  /** 境内运输工具编号 */
  domesticTrafNo?: string | null | undefined;
  /** 毛重, kg; the sum of the waybills when absent. */
  grossWeight?: string | null | undefined;
  /** 监管场所代码 */
  loctNo?: string | null | undefined;
  /** 备注 */
  note?: string | null | undefined;
  /** 运输方式; the first list's when absent. */
  trafMode?: string | null | undefined;
  /** 运输工具名称 */
  trafName: string;
  /** 航班航次号 */
  voyageNo: string;
};

/** What the waybill says. 运单 */
export type WaybillInput = {
  /** Three digits. 币制 */
  currency: string;
  /** 收发货人电话 */
  ebcTelephone?: string | null | undefined;
  /** 运费 */
  freight?: string | null | undefined;
  /** 主要货物信息 */
  goodsInfo: string;
  /** Kilograms. 毛重 */
  grossWeight: string;
  /** 保价费 */
  insuredFee?: string | null | undefined;
  /** 物流企业代码 */
  logisticsCode: string;
  /** 物流企业名称 */
  logisticsName: string;
  /** 物流运单编号 */
  logisticsNo: string;
  /** 备注 */
  note?: string | null | undefined;
  /** 件数 */
  packNo: number;
};

export type ActRowFragment = { __typename: 'Act', id: string, kind: DocumentKind, code: string, copNo: string, status: ActStatus, statusSince: string, customsStatus: string | null, customsStatusText: string | null, preNo: string | null, sumNo: string | null, entryId: string | null, createdAt: string, updatedAt: string, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null };

export type ActsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  where?: ActWhere | null | undefined;
}>;


export type ActsQuery = { __typename: 'Query', acts: { __typename: 'ActConnection', totalCount: number | null, nodes: Array<{ __typename: 'Act', id: string, kind: DocumentKind, code: string, copNo: string, status: ActStatus, statusSince: string, customsStatus: string | null, customsStatusText: string | null, preNo: string | null, sumNo: string | null, entryId: string | null, createdAt: string, updatedAt: string, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ActDetailQueryVariables = Exact<{
  id: string;
}>;


export type ActDetailQuery = { __typename: 'Query', node:
    | { __typename: 'Act', id: string, kind: DocumentKind, code: string, copNo: string, status: ActStatus, statusSince: string, customsStatus: string | null, customsStatusText: string | null, preNo: string | null, sumNo: string | null, entryId: string | null, createdAt: string, updatedAt: string, parts: Array<{ __typename: 'ActPart', part: number, revision: number, state: DocumentState, customsStatus: string | null }>, orders: Array<{ __typename: 'Order', id: string, orderNo: string, status: OrderStatus }>, receipts: Array<{ __typename: 'Receipt', id: string, messageType: string, status: string, statusText: string, info: string, customsTime: string | null, receivedAt: string, todo: string }>, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'ColumnMapping', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Enterprise', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'Receipt', id: string }
    | { __typename: 'Strategy', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Tenant', id: string }
    | { __typename: 'Warehouse', id: string }
   | null };

export type OrderGoodsQueryVariables = Exact<{
  id: string;
}>;


export type OrderGoodsQuery = { __typename: 'Query', node:
    | { __typename: 'Act', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'ColumnMapping', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Enterprise', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'Order', id: string, lines: Array<{ __typename: 'OrderLine', gnum: number, itemName: string, qty: string, unitName: string }>, list: { __typename: 'OrderList', lines: Array<{ __typename: 'OrderListLine', qty1: string, qty2: string | null }> } | null }
    | { __typename: 'Receipt', id: string }
    | { __typename: 'Strategy', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Tenant', id: string }
    | { __typename: 'Warehouse', id: string }
   | null };

export type DeclarationsCancelMutationVariables = Exact<{
  orderIds: Array<string> | string;
  reason: string;
  key: string;
}>;


export type DeclarationsCancelMutation = { __typename: 'Mutation', declarationsCancel: { __typename: 'ActsPayload', acts: Array<{ __typename: 'Act', id: string, kind: DocumentKind, code: string, copNo: string, status: ActStatus, statusSince: string, customsStatus: string | null, customsStatusText: string | null, preNo: string | null, sumNo: string | null, entryId: string | null, createdAt: string, updatedAt: string, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null }>, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type WayBillCreateMutationVariables = Exact<{
  orderIds: Array<string> | string;
  input: WayBillInput;
  key: string;
}>;


export type WayBillCreateMutation = { __typename: 'Mutation', wayBillCreate: { __typename: 'ActsPayload', acts: Array<{ __typename: 'Act', id: string, kind: DocumentKind, code: string, copNo: string, status: ActStatus, statusSince: string, customsStatus: string | null, customsStatusText: string | null, preNo: string | null, sumNo: string | null, entryId: string | null, createdAt: string, updatedAt: string, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null }>, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type ArrivalCreateMutationVariables = Exact<{
  orderIds: Array<string> | string;
  input: ArrivalInput;
  key: string;
}>;


export type ArrivalCreateMutation = { __typename: 'Mutation', arrivalCreate: { __typename: 'ActsPayload', acts: Array<{ __typename: 'Act', id: string, kind: DocumentKind, code: string, copNo: string, status: ActStatus, statusSince: string, customsStatus: string | null, customsStatusText: string | null, preNo: string | null, sumNo: string | null, entryId: string | null, createdAt: string, updatedAt: string, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null }>, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type DepartureCreateMutationVariables = Exact<{
  orderIds: Array<string> | string;
  input: DepartureInput;
  key: string;
}>;


export type DepartureCreateMutation = { __typename: 'Mutation', departureCreate: { __typename: 'ActsPayload', acts: Array<{ __typename: 'Act', id: string, kind: DocumentKind, code: string, copNo: string, status: ActStatus, statusSince: string, customsStatus: string | null, customsStatusText: string | null, preNo: string | null, sumNo: string | null, entryId: string | null, createdAt: string, updatedAt: string, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null }>, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type DeclarationsSummariseMutationVariables = Exact<{
  orderIds: Array<string> | string;
  input: DeclarationsSummariseInput;
  key: string;
}>;


export type DeclarationsSummariseMutation = { __typename: 'Mutation', declarationsSummarise: { __typename: 'ActsPayload', acts: Array<{ __typename: 'Act', id: string, kind: DocumentKind, code: string, copNo: string, status: ActStatus, statusSince: string, customsStatus: string | null, customsStatusText: string | null, preNo: string | null, sumNo: string | null, entryId: string | null, createdAt: string, updatedAt: string, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null }>, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type DeclarationsPeriodSummariseMutationVariables = Exact<{
  period: SummaryPeriodInput;
  input: DeclarationsSummariseInput;
  key: string;
}>;


export type DeclarationsPeriodSummariseMutation = { __typename: 'Mutation', declarationsPeriodSummarise: { __typename: 'ActsPayload', acts: Array<{ __typename: 'Act', id: string, kind: DocumentKind, code: string, copNo: string, status: ActStatus, statusSince: string, customsStatus: string | null, customsStatusText: string | null, preNo: string | null, sumNo: string | null, entryId: string | null, createdAt: string, updatedAt: string, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null }>, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type OrderPaymentsAddMutationVariables = Exact<{
  payments: Array<OrderPaymentAddInput> | OrderPaymentAddInput;
  key: string;
}>;


export type OrderPaymentsAddMutation = { __typename: 'Mutation', orderPaymentsAdd: { __typename: 'OrderPaymentsAddPayload', orders: Array<{ __typename: 'Order', id: string, status: OrderStatus } | null>, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type DeclarationsReturnMutationVariables = Exact<{
  orderId: string;
  input: DeclarationsReturnInput;
  key: string;
}>;


export type DeclarationsReturnMutation = { __typename: 'Mutation', declarationsReturn: { __typename: 'ActsPayload', acts: Array<{ __typename: 'Act', id: string, kind: DocumentKind, code: string, copNo: string, status: ActStatus, statusSince: string, customsStatus: string | null, customsStatusText: string | null, preNo: string | null, sumNo: string | null, entryId: string | null, createdAt: string, updatedAt: string, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null }>, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type ReturnTallyCreateMutationVariables = Exact<{
  orderId: string;
  input: ReturnTallyInput;
  key: string;
}>;


export type ReturnTallyCreateMutation = { __typename: 'Mutation', returnTallyCreate: { __typename: 'ActsPayload', acts: Array<{ __typename: 'Act', id: string, kind: DocumentKind, code: string, copNo: string, status: ActStatus, statusSince: string, customsStatus: string | null, customsStatusText: string | null, preNo: string | null, sumNo: string | null, entryId: string | null, createdAt: string, updatedAt: string, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null }>, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type ActPushMutationVariables = Exact<{
  id: string;
}>;


export type ActPushMutation = { __typename: 'Mutation', actPush: { __typename: 'ActPayload', act: { __typename: 'Act', id: string, kind: DocumentKind, code: string, copNo: string, status: ActStatus, statusSince: string, customsStatus: string | null, customsStatusText: string | null, preNo: string | null, sumNo: string | null, entryId: string | null, createdAt: string, updatedAt: string, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type DeclarationsDeleteMutationVariables = Exact<{
  ids: Array<string> | string;
  key: string;
}>;


export type DeclarationsDeleteMutation = { __typename: 'Mutation', declarationsDelete: { __typename: 'DeclarationsDeletePayload', orders: Array<{ __typename: 'Order', id: string, status: OrderStatus }>, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type CustomerFieldsFragment = { __typename: 'Customer', id: string, code: string, name: string, contact: string | null, phone: string | null, note: string | null, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null };

export type CustomersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  search?: CustomerSearch | null | undefined;
  where?: CustomerWhere | null | undefined;
  orderBy?: CustomerOrder | null | undefined;
}>;


export type CustomersQuery = { __typename: 'Query', customers: { __typename: 'CustomerConnection', totalCount: number | null, nodes: Array<{ __typename: 'Customer', id: string, code: string, name: string, contact: string | null, phone: string | null, note: string | null, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type CustomerCreateMutationVariables = Exact<{
  input: CustomerInput;
}>;


export type CustomerCreateMutation = { __typename: 'Mutation', customerCreate: { __typename: 'CustomerPayload', customer: { __typename: 'Customer', id: string, code: string, name: string, contact: string | null, phone: string | null, note: string | null, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type CustomerUpdateMutationVariables = Exact<{
  id: string;
  input: CustomerInput;
}>;


export type CustomerUpdateMutation = { __typename: 'Mutation', customerUpdate: { __typename: 'CustomerPayload', customer: { __typename: 'Customer', id: string, code: string, name: string, contact: string | null, phone: string | null, note: string | null, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type CustomerOptionsQueryVariables = Exact<{
  byCode?: CustomerSearch | null | undefined;
  byName?: CustomerSearch | null | undefined;
}>;


export type CustomerOptionsQuery = { __typename: 'Query', byCode: { __typename: 'CustomerConnection', nodes: Array<{ __typename: 'Customer', id: string, code: string, name: string }> }, byName: { __typename: 'CustomerConnection', nodes: Array<{ __typename: 'Customer', id: string, code: string, name: string }> } };

export type SigningDevicesQueryVariables = Exact<{ [key: string]: never; }>;


export type SigningDevicesQuery = { __typename: 'Query', signingDevices: Array<{ __typename: 'SigningDevice', name: string, state: SigningDeviceState, ratedPerMinute: number | null, signedLastMinute: number, waitingMessages: number, forecastSeconds: number | null, failover: string | null }> };

export type DiagnosisFieldsFragment = { __typename: 'Diagnosis', kind: DiagnosisKind, subject: DiagnosisSubject, subjectId: string, state: DiagnosisState, affected: number, createdAt: string, endedAt: string | null, createdBy: string | null, failing: { __typename: 'DiagnosisStep', code: DiagnosisCheck, name: string, state: DiagnosisState, stateText: string, trouble: string | null, found: string, why: string, todo: string, who: DiagnosisParty, whoText: string } | null, steps: Array<{ __typename: 'DiagnosisStep', code: DiagnosisCheck, name: string, state: DiagnosisState, stateText: string, trouble: string | null, found: string, why: string, todo: string, who: DiagnosisParty, whoText: string }> };

export type DiagnosisRunMutationVariables = Exact<{
  input: DiagnosisInput;
}>;


export type DiagnosisRunMutation = { __typename: 'Mutation', diagnosisRun: { __typename: 'DiagnosisPayload', diagnosis: { __typename: 'Diagnosis', kind: DiagnosisKind, subject: DiagnosisSubject, subjectId: string, state: DiagnosisState, affected: number, createdAt: string, endedAt: string | null, createdBy: string | null, failing: { __typename: 'DiagnosisStep', code: DiagnosisCheck, name: string, state: DiagnosisState, stateText: string, trouble: string | null, found: string, why: string, todo: string, who: DiagnosisParty, whoText: string } | null, steps: Array<{ __typename: 'DiagnosisStep', code: DiagnosisCheck, name: string, state: DiagnosisState, stateText: string, trouble: string | null, found: string, why: string, todo: string, who: DiagnosisParty, whoText: string }> } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type EnterpriseTestMutationVariables = Exact<{
  id: string;
}>;


export type EnterpriseTestMutation = { __typename: 'Mutation', enterpriseTest: { __typename: 'DiagnosisPayload', diagnosis: { __typename: 'Diagnosis', kind: DiagnosisKind, subject: DiagnosisSubject, subjectId: string, state: DiagnosisState, affected: number, createdAt: string, endedAt: string | null, createdBy: string | null, failing: { __typename: 'DiagnosisStep', code: DiagnosisCheck, name: string, state: DiagnosisState, stateText: string, trouble: string | null, found: string, why: string, todo: string, who: DiagnosisParty, whoText: string } | null, steps: Array<{ __typename: 'DiagnosisStep', code: DiagnosisCheck, name: string, state: DiagnosisState, stateText: string, trouble: string | null, found: string, why: string, todo: string, who: DiagnosisParty, whoText: string }> } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type ReceiptMeaningsQueryVariables = Exact<{
  kind?: ReceiptCodeKind | null | undefined;
  search?: string | null | undefined;
}>;


export type ReceiptMeaningsQuery = { __typename: 'Query', receiptMeanings: Array<{ __typename: 'ReceiptMeaning', kind: ReceiptCodeKind, code: string, known: boolean, party: ReceiptParty, retryable: boolean, meaningZh: string, meaningEn: string, causeZh: string, causeEn: string, nextZh: string, nextEn: string }> };

export type EnterpriseFieldsFragment = { __typename: 'Enterprise', id: string, name: string, unifiedSocialCreditCode: string | null, customsCode: string, transmissionId: string | null, roles: Array<EnterpriseRole>, note: string | null, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null, sendChannel: { __typename: 'Channel', url: string | null, username: string | null, passwordSet: boolean }, receiveChannel: { __typename: 'Channel', url: string | null, username: string | null, passwordSet: boolean }, signing: { __typename: 'Signing', url: string | null, username: string | null, passwordSet: boolean, profile: SignatureProfile } };

export type EnterprisesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  search?: EnterpriseSearch | null | undefined;
  where?: EnterpriseWhere | null | undefined;
  orderBy?: EnterpriseOrder | null | undefined;
}>;


export type EnterprisesQuery = { __typename: 'Query', enterprises: { __typename: 'EnterpriseConnection', totalCount: number | null, nodes: Array<{ __typename: 'Enterprise', id: string, name: string, unifiedSocialCreditCode: string | null, customsCode: string, transmissionId: string | null, roles: Array<EnterpriseRole>, note: string | null, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null, sendChannel: { __typename: 'Channel', url: string | null, username: string | null, passwordSet: boolean }, receiveChannel: { __typename: 'Channel', url: string | null, username: string | null, passwordSet: boolean }, signing: { __typename: 'Signing', url: string | null, username: string | null, passwordSet: boolean, profile: SignatureProfile } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type EnterpriseCreateMutationVariables = Exact<{
  input: EnterpriseInput;
}>;


export type EnterpriseCreateMutation = { __typename: 'Mutation', enterpriseCreate: { __typename: 'EnterprisePayload', enterprise: { __typename: 'Enterprise', id: string, name: string, unifiedSocialCreditCode: string | null, customsCode: string, transmissionId: string | null, roles: Array<EnterpriseRole>, note: string | null, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null, sendChannel: { __typename: 'Channel', url: string | null, username: string | null, passwordSet: boolean }, receiveChannel: { __typename: 'Channel', url: string | null, username: string | null, passwordSet: boolean }, signing: { __typename: 'Signing', url: string | null, username: string | null, passwordSet: boolean, profile: SignatureProfile } } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type EnterpriseUpdateMutationVariables = Exact<{
  id: string;
  input: EnterpriseInput;
}>;


export type EnterpriseUpdateMutation = { __typename: 'Mutation', enterpriseUpdate: { __typename: 'EnterprisePayload', enterprise: { __typename: 'Enterprise', id: string, name: string, unifiedSocialCreditCode: string | null, customsCode: string, transmissionId: string | null, roles: Array<EnterpriseRole>, note: string | null, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null, sendChannel: { __typename: 'Channel', url: string | null, username: string | null, passwordSet: boolean }, receiveChannel: { __typename: 'Channel', url: string | null, username: string | null, passwordSet: boolean }, signing: { __typename: 'Signing', url: string | null, username: string | null, passwordSet: boolean, profile: SignatureProfile } } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type EnterpriseOptionsQueryVariables = Exact<{
  byName?: EnterpriseSearch | null | undefined;
  byCode?: EnterpriseSearch | null | undefined;
  where?: EnterpriseWhere | null | undefined;
}>;


export type EnterpriseOptionsQuery = { __typename: 'Query', byName: { __typename: 'EnterpriseConnection', nodes: Array<{ __typename: 'Enterprise', id: string, name: string, customsCode: string }> }, byCode: { __typename: 'EnterpriseConnection', nodes: Array<{ __typename: 'Enterprise', id: string, name: string, customsCode: string }> } };

export type TaskEntryQueryVariables = Exact<{
  id: string;
  orders: number;
  onlyStored: boolean;
}>;


export type TaskEntryQuery = { __typename: 'Query', node:
    | { __typename: 'Act', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'ColumnMapping', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Enterprise', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'Receipt', id: string }
    | { __typename: 'Strategy', id: string }
    | { __typename: 'Task', id: string, code: string, status: TaskStatus, orderCount: number, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null, entryLines: { __typename: 'EntryLines', orderCount: number, more: boolean, path: string, lines: Array<{ __typename: 'EntryLine', position: number, orderNo: string, itemNo: string, itemName: string, qty: string, unit: string, unitName: string, price: string, totalPrice: string, currency: string, currencyLetters: string, currencyName: string }> }, entryNumbers: { __typename: 'EntryNumbers', documentCode: string, text: string, textPath: string, workbookPath: string, numbers: Array<{ __typename: 'EntryNumber', orderNo: string, status: OrderStatus }> }, strategy: { __typename: 'Strategy', id: string, code: string, name: string, mode: TradeMode }, customer: { __typename: 'Customer', id: string, code: string, name: string } }
    | { __typename: 'Tenant', id: string }
    | { __typename: 'Warehouse', id: string }
   | null };

export type EntryDraftCompareMutationVariables = Exact<{
  input: EntryDraftInput;
}>;


export type EntryDraftCompareMutation = { __typename: 'Mutation', entryDraftCompare: { __typename: 'EntryDraftPayload', comparison: { __typename: 'EntryComparison', same: boolean, orderLineCount: number, draftLineCount: number, lines: Array<{ __typename: 'EntryComparisonLine', state: EntryLineState, orderPlace: number | null, draftPlace: number | null, draftRow: number | null, orderNo: string, itemNo: string, itemName: string, mend: EntrySide | null, differences: Array<{ __typename: 'EntryDifference', field: EntryField, orderValue: string, draftValue: string, mend: EntrySide }> }> } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type ImportSummaryFragment = { __typename: 'Import', id: string, filename: string, state: ImportState, rowCount: number, orderCount: number, rejectedRowCount: number, problemCount: number, cleaningCount: number, markedWorkbookUrl: string, errorsUrl: string, createdAt: string, refusal: { __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null } | null };

export type ImportTemplateOfQueryVariables = Exact<{
  mode: TradeMode;
}>;


export type ImportTemplateOfQuery = { __typename: 'Query', importTemplate: { __typename: 'ImportTemplate', mode: TradeMode, url: string, columns: Array<{ __typename: 'TemplateColumn', key: string, header: string, required: boolean, maxChars: number | null, note: string }> } | null };

export type StagedUploadsCreateMutationVariables = Exact<{
  inputs: Array<StagedUploadInput> | StagedUploadInput;
}>;


export type StagedUploadsCreateMutation = { __typename: 'Mutation', stagedUploadsCreate: { __typename: 'StagedUploadsPayload', stagedUploads: Array<{ __typename: 'StagedUpload', id: string, url: string, expiresAt: string, maxBytes: number }>, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type TaskImportMutationVariables = Exact<{
  id: string;
  input: TaskImportInput;
  key: string;
}>;


export type TaskImportMutation = { __typename: 'Mutation', taskImport: { __typename: 'OperationPayload', operation: { __typename: 'Operation', id: string, kind: OperationKind, state: OperationState, done: number, total: number | null, succeeded: number, failed: number, ratePerSecond: number | null, etaSeconds: number | null, subjectId: string | null, cancelAsked: boolean, createdBy: string | null, createdAt: string, startedAt: string | null, endedAt: string | null, error: { __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null } | null } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type TaskImportsQueryVariables = Exact<{
  id: string;
}>;


export type TaskImportsQuery = { __typename: 'Query', node:
    | { __typename: 'Act', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'ColumnMapping', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Enterprise', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'Receipt', id: string }
    | { __typename: 'Strategy', id: string }
    | { __typename: 'Task', id: string, code: string, status: TaskStatus, orderCount: number, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null, imports: Array<{ __typename: 'Import', id: string, filename: string, state: ImportState, rowCount: number, orderCount: number, rejectedRowCount: number, problemCount: number, cleaningCount: number, markedWorkbookUrl: string, errorsUrl: string, createdAt: string, refusal: { __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null } | null }>, strategy: { __typename: 'Strategy', id: string, code: string, name: string, mode: TradeMode }, customer: { __typename: 'Customer', id: string, code: string, name: string } }
    | { __typename: 'Tenant', id: string }
    | { __typename: 'Warehouse', id: string }
   | null };

export type ImportProblemsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ImportProblemsQuery = { __typename: 'Query', node:
    | { __typename: 'Act', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'ColumnMapping', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Enterprise', id: string }
    | { __typename: 'Import', id: string, filename: string, state: ImportState, rowCount: number, orderCount: number, rejectedRowCount: number, problemCount: number, cleaningCount: number, markedWorkbookUrl: string, errorsUrl: string, createdAt: string, problems: { __typename: 'ImportProblemConnection', totalCount: number | null, nodes: Array<{ __typename: 'ImportProblem', sheet: string, row: number, column: string | null, value: string | null, code: string, severity: Severity, field: string | null, message: string, todo: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, refusal: { __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null } | null }
    | { __typename: 'Member', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'Receipt', id: string }
    | { __typename: 'Strategy', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Tenant', id: string }
    | { __typename: 'Warehouse', id: string }
   | null };

export type ImportCleaningsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ImportCleaningsQuery = { __typename: 'Query', node:
    | { __typename: 'Act', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'ColumnMapping', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Enterprise', id: string }
    | { __typename: 'Import', id: string, cleanings: { __typename: 'ImportCleaningConnection', totalCount: number | null, nodes: Array<{ __typename: 'ImportCleaning', sheet: string, row: number, column: string, from: string, to: string, done: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Member', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'Receipt', id: string }
    | { __typename: 'Strategy', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Tenant', id: string }
    | { __typename: 'Warehouse', id: string }
   | null };

export type ImportPreviewQueryVariables = Exact<{
  uploadId: string;
  customerId: string;
  mode: TradeMode;
}>;


export type ImportPreviewQuery = { __typename: 'Query', importPreview: { __typename: 'ImportPreviewPayload', sheets: Array<{ __typename: 'SheetPreview', sheet: string, headerRow: number | null, rows: Array<Array<string>>, mapping: string | null, missing: Array<string>, columns: Array<{ __typename: 'ColumnPreview', column: string, header: string, key: string | null, certainty: number | null }> }>, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type ColumnMappingSaveMutationVariables = Exact<{
  input: ColumnMappingSaveInput;
}>;


export type ColumnMappingSaveMutation = { __typename: 'Mutation', columnMappingSave: { __typename: 'ColumnMappingPayload', columnMapping: { __typename: 'ColumnMapping', id: string, name: string } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type OnboardingStepFieldsFragment = { __typename: 'OnboardingStep', name: OnboardingStepName, nameZh: string, nameEn: string, help: string, state: OnboardingState, stateText: string, startedOn: string | null, submittedOn: string | null, acceptedOn: string | null, doneOn: string | null, expectedFrom: string | null, expectedBy: string | null, expectedNote: string | null, overdue: boolean, blockedBy: OnboardingParty | null, blockedByText: string | null, note: string | null, updatedAt: string | null, updatedBy: string | null, attachments: Array<{ __typename: 'OnboardingAttachment', id: string, filename: string, bytes: number, path: string, createdAt: string, createdBy: string | null }> };

export type OnboardingRowFragment = { __typename: 'Enterprise', id: string, name: string, customsCode: string, transmissionId: string | null, onboarding: { __typename: 'Onboarding', stuckAt: OnboardingStepName | null, blockedBy: OnboardingParty | null, since: string | null, steps: Array<{ __typename: 'OnboardingStep', name: OnboardingStepName, nameZh: string, nameEn: string, help: string, state: OnboardingState, stateText: string, startedOn: string | null, submittedOn: string | null, acceptedOn: string | null, doneOn: string | null, expectedFrom: string | null, expectedBy: string | null, expectedNote: string | null, overdue: boolean, blockedBy: OnboardingParty | null, blockedByText: string | null, note: string | null, updatedAt: string | null, updatedBy: string | null, attachments: Array<{ __typename: 'OnboardingAttachment', id: string, filename: string, bytes: number, path: string, createdAt: string, createdBy: string | null }> }> } };

export type OnboardingsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  where?: OnboardingWhere | null | undefined;
}>;


export type OnboardingsQuery = { __typename: 'Query', onboardings: { __typename: 'EnterpriseConnection', totalCount: number | null, nodes: Array<{ __typename: 'Enterprise', id: string, name: string, customsCode: string, transmissionId: string | null, onboarding: { __typename: 'Onboarding', stuckAt: OnboardingStepName | null, blockedBy: OnboardingParty | null, since: string | null, steps: Array<{ __typename: 'OnboardingStep', name: OnboardingStepName, nameZh: string, nameEn: string, help: string, state: OnboardingState, stateText: string, startedOn: string | null, submittedOn: string | null, acceptedOn: string | null, doneOn: string | null, expectedFrom: string | null, expectedBy: string | null, expectedNote: string | null, overdue: boolean, blockedBy: OnboardingParty | null, blockedByText: string | null, note: string | null, updatedAt: string | null, updatedBy: string | null, attachments: Array<{ __typename: 'OnboardingAttachment', id: string, filename: string, bytes: number, path: string, createdAt: string, createdBy: string | null }> }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, onboardingCounts: Array<{ __typename: 'OnboardingCount', stuckAt: OnboardingStepName | null, blockedBy: OnboardingParty | null, count: number }> };

export type OnboardingOfQueryVariables = Exact<{
  id: string;
}>;


export type OnboardingOfQuery = { __typename: 'Query', node:
    | { __typename: 'Act', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'ColumnMapping', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Enterprise', id: string, name: string, customsCode: string, transmissionId: string | null, onboarding: { __typename: 'Onboarding', stuckAt: OnboardingStepName | null, blockedBy: OnboardingParty | null, since: string | null, steps: Array<{ __typename: 'OnboardingStep', name: OnboardingStepName, nameZh: string, nameEn: string, help: string, state: OnboardingState, stateText: string, startedOn: string | null, submittedOn: string | null, acceptedOn: string | null, doneOn: string | null, expectedFrom: string | null, expectedBy: string | null, expectedNote: string | null, overdue: boolean, blockedBy: OnboardingParty | null, blockedByText: string | null, note: string | null, updatedAt: string | null, updatedBy: string | null, attachments: Array<{ __typename: 'OnboardingAttachment', id: string, filename: string, bytes: number, path: string, createdAt: string, createdBy: string | null }> }> } }
    | { __typename: 'Import', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'Receipt', id: string }
    | { __typename: 'Strategy', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Tenant', id: string }
    | { __typename: 'Warehouse', id: string }
   | null };

export type OnboardingApplicationOfQueryVariables = Exact<{
  id: string;
}>;


export type OnboardingApplicationOfQuery = { __typename: 'Query', node:
    | { __typename: 'Act', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'ColumnMapping', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Enterprise', name: string, id: string, onboarding: { __typename: 'Onboarding', application: { __typename: 'OnboardingApplication', ready: boolean, needsCertificate: boolean, notes: Array<string>, path: string, rows: Array<{ __typename: 'OnboardingApplicationRow', label: string, value: string, required: boolean, missing: boolean }>, flaws: Array<{ __typename: 'OnboardingFlaw', code: string, message: string, todo: string }>, form: { __typename: 'OnboardingForm', cardNo: string | null, contact: string | null, phone: string | null, email: string | null, province: string | null, city: string | null, district: string | null, exchange: OnboardingExchangeKind, businesses: Array<OnboardingBusinessKind>, node: OnboardingNode | null, subNode: string | null, data: Array<OnboardingDataKind>, otherFormat: string | null, devices: Array<OnboardingDevice>, vendor: string | null, note: string | null } } } }
    | { __typename: 'Import', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'Receipt', id: string }
    | { __typename: 'Strategy', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Tenant', id: string }
    | { __typename: 'Warehouse', id: string }
   | null };

export type OnboardingStepUpdateMutationVariables = Exact<{
  enterpriseId: string;
  step: OnboardingStepName;
  input: OnboardingStepInput;
}>;


export type OnboardingStepUpdateMutation = { __typename: 'Mutation', onboardingStepUpdate: { __typename: 'OnboardingPayload', enterprise: { __typename: 'Enterprise', id: string, name: string, customsCode: string, transmissionId: string | null, onboarding: { __typename: 'Onboarding', stuckAt: OnboardingStepName | null, blockedBy: OnboardingParty | null, since: string | null, steps: Array<{ __typename: 'OnboardingStep', name: OnboardingStepName, nameZh: string, nameEn: string, help: string, state: OnboardingState, stateText: string, startedOn: string | null, submittedOn: string | null, acceptedOn: string | null, doneOn: string | null, expectedFrom: string | null, expectedBy: string | null, expectedNote: string | null, overdue: boolean, blockedBy: OnboardingParty | null, blockedByText: string | null, note: string | null, updatedAt: string | null, updatedBy: string | null, attachments: Array<{ __typename: 'OnboardingAttachment', id: string, filename: string, bytes: number, path: string, createdAt: string, createdBy: string | null }> }> } } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type OnboardingFormUpdateMutationVariables = Exact<{
  enterpriseId: string;
  input: OnboardingFormInput;
}>;


export type OnboardingFormUpdateMutation = { __typename: 'Mutation', onboardingFormUpdate: { __typename: 'OnboardingPayload', enterprise: { __typename: 'Enterprise', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type OnboardingAttachmentAddMutationVariables = Exact<{
  input: OnboardingAttachmentInput;
}>;


export type OnboardingAttachmentAddMutation = { __typename: 'Mutation', onboardingAttachmentAdd: { __typename: 'OnboardingPayload', enterprise: { __typename: 'Enterprise', id: string, name: string, customsCode: string, transmissionId: string | null, onboarding: { __typename: 'Onboarding', stuckAt: OnboardingStepName | null, blockedBy: OnboardingParty | null, since: string | null, steps: Array<{ __typename: 'OnboardingStep', name: OnboardingStepName, nameZh: string, nameEn: string, help: string, state: OnboardingState, stateText: string, startedOn: string | null, submittedOn: string | null, acceptedOn: string | null, doneOn: string | null, expectedFrom: string | null, expectedBy: string | null, expectedNote: string | null, overdue: boolean, blockedBy: OnboardingParty | null, blockedByText: string | null, note: string | null, updatedAt: string | null, updatedBy: string | null, attachments: Array<{ __typename: 'OnboardingAttachment', id: string, filename: string, bytes: number, path: string, createdAt: string, createdBy: string | null }> }> } } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type OnboardingAttachmentDeleteMutationVariables = Exact<{
  id: string;
}>;


export type OnboardingAttachmentDeleteMutation = { __typename: 'Mutation', onboardingAttachmentDelete: { __typename: 'OnboardingPayload', enterprise: { __typename: 'Enterprise', id: string, name: string, customsCode: string, transmissionId: string | null, onboarding: { __typename: 'Onboarding', stuckAt: OnboardingStepName | null, blockedBy: OnboardingParty | null, since: string | null, steps: Array<{ __typename: 'OnboardingStep', name: OnboardingStepName, nameZh: string, nameEn: string, help: string, state: OnboardingState, stateText: string, startedOn: string | null, submittedOn: string | null, acceptedOn: string | null, doneOn: string | null, expectedFrom: string | null, expectedBy: string | null, expectedNote: string | null, overdue: boolean, blockedBy: OnboardingParty | null, blockedByText: string | null, note: string | null, updatedAt: string | null, updatedBy: string | null, attachments: Array<{ __typename: 'OnboardingAttachment', id: string, filename: string, bytes: number, path: string, createdAt: string, createdBy: string | null }> }> } } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type OperationFieldsFragment = { __typename: 'Operation', id: string, kind: OperationKind, state: OperationState, done: number, total: number | null, succeeded: number, failed: number, ratePerSecond: number | null, etaSeconds: number | null, subjectId: string | null, cancelAsked: boolean, createdBy: string | null, createdAt: string, startedAt: string | null, endedAt: string | null, error: { __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null } | null };

export type OperationsRecentQueryVariables = Exact<{
  first: number;
}>;


export type OperationsRecentQuery = { __typename: 'Query', operations: { __typename: 'OperationConnection', nodes: Array<{ __typename: 'Operation', id: string, kind: OperationKind, state: OperationState, done: number, total: number | null, succeeded: number, failed: number, ratePerSecond: number | null, etaSeconds: number | null, subjectId: string | null, cancelAsked: boolean, createdBy: string | null, createdAt: string, startedAt: string | null, endedAt: string | null, error: { __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null } | null }> } };

export type OperationByIdQueryVariables = Exact<{
  id: string;
}>;


export type OperationByIdQuery = { __typename: 'Query', node:
    | { __typename: 'Act', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'ColumnMapping', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Enterprise', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Operation', id: string, kind: OperationKind, state: OperationState, done: number, total: number | null, succeeded: number, failed: number, ratePerSecond: number | null, etaSeconds: number | null, subjectId: string | null, cancelAsked: boolean, createdBy: string | null, createdAt: string, startedAt: string | null, endedAt: string | null, error: { __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null } | null }
    | { __typename: 'Order', id: string }
    | { __typename: 'Receipt', id: string }
    | { __typename: 'Strategy', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Tenant', id: string }
    | { __typename: 'Warehouse', id: string }
   | null };

export type OperationUpdatedSubscriptionVariables = Exact<{
  id: string;
}>;


export type OperationUpdatedSubscription = { __typename: 'Subscription', operationUpdated: { __typename: 'Operation', id: string, kind: OperationKind, state: OperationState, done: number, total: number | null, succeeded: number, failed: number, ratePerSecond: number | null, etaSeconds: number | null, subjectId: string | null, cancelAsked: boolean, createdBy: string | null, createdAt: string, startedAt: string | null, endedAt: string | null, error: { __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null } | null } };

export type OperationCancelMutationVariables = Exact<{
  id: string;
}>;


export type OperationCancelMutation = { __typename: 'Mutation', operationCancel: { __typename: 'OperationPayload', operation: { __typename: 'Operation', id: string, kind: OperationKind, state: OperationState, done: number, total: number | null, succeeded: number, failed: number, ratePerSecond: number | null, etaSeconds: number | null, subjectId: string | null, cancelAsked: boolean, createdBy: string | null, createdAt: string, startedAt: string | null, endedAt: string | null, error: { __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null } | null } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type OrderRowFragment = { __typename: 'Order', id: string, orderNo: string, status: OrderStatus, statusSince: string, customsStatus: string | null, customsStatusText: string | null, currency: string, goodsValue: string, lineCount: number, createdAt: string, updatedAt: string, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null, task: { __typename: 'Task', id: string, code: string, updatedBy: string | null, strategy: { __typename: 'Strategy', id: string, code: string, name: string, mode: TradeMode }, customer: { __typename: 'Customer', id: string, code: string, name: string } } };

export type OrdersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  search?: OrderSearch | null | undefined;
  where?: OrderWhere | null | undefined;
  orderBy?: OrderOrder | null | undefined;
  overdue?: boolean | null | undefined;
}>;


export type OrdersQuery = { __typename: 'Query', orders: { __typename: 'OrderConnection', totalCount: number | null, nodes: Array<{ __typename: 'Order', id: string, orderNo: string, status: OrderStatus, statusSince: string, customsStatus: string | null, customsStatusText: string | null, currency: string, goodsValue: string, lineCount: number, createdAt: string, updatedAt: string, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null, task: { __typename: 'Task', id: string, code: string, updatedBy: string | null, strategy: { __typename: 'Strategy', id: string, code: string, name: string, mode: TradeMode }, customer: { __typename: 'Customer', id: string, code: string, name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type UsualTimesQueryVariables = Exact<{ [key: string]: never; }>;


export type UsualTimesQuery = { __typename: 'Query', tenantSettings: Array<{ __typename: 'TenantSetting', code: string, value: string }> };

export type OrderFindingsQueryVariables = Exact<{
  first?: number | null | undefined;
  where?: OrderWhere | null | undefined;
}>;


export type OrderFindingsQuery = { __typename: 'Query', orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, diagnosis: { __typename: 'Diagnosis', state: DiagnosisState, createdAt: string, createdBy: string | null, failing: { __typename: 'DiagnosisStep', code: DiagnosisCheck, name: string, state: DiagnosisState, found: string, why: string, todo: string } | null } | null }> } };

export type OrderCountsQueryVariables = Exact<{
  where?: OrderWhere | null | undefined;
}>;


export type OrderCountsQuery = { __typename: 'Query', orderCounts: Array<{ __typename: 'OrderCount', status: OrderStatus, count: number }> };

export type OrderDetailQueryVariables = Exact<{
  id: string;
}>;


export type OrderDetailQuery = { __typename: 'Query', node:
    | { __typename: 'Act', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'ColumnMapping', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Enterprise', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'Order', orderType: string, platformCode: string, platformName: string, merchantCode: string, merchantName: string, id: string, orderNo: string, status: OrderStatus, statusSince: string, customsStatus: string | null, customsStatusText: string | null, currency: string, goodsValue: string, lineCount: number, createdAt: string, updatedAt: string, documents: Array<{ __typename: 'OrderDocument', kind: DocumentKind, code: string, name: string, state: DocumentState, filedAs: FiledAs | null, revision: number | null, waitsFor: DocumentKind | null, customsStatus: string | null, customsStatusText: string | null, preNo: string | null, invtNo: string | null, since: string | null, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null }>, lines: Array<{ __typename: 'OrderLine', gnum: number, itemNo: string, itemName: string, unit: string, unitName: string, qty: string, price: string, totalPrice: string }>, waybill: { __typename: 'OrderWaybill', logisticsCode: string, logisticsName: string, logisticsNo: string, freight: string | null, insuredFee: string | null, currency: string, grossWeight: string, packNo: number, goodsInfo: string, ebcTelephone: string | null, note: string | null } | null, payment: { __typename: 'OrderPayment', payCode: string | null, payName: string, payNo: string | null, charge: string, currency: string, accountingDate: string, note: string | null } | null, list: { __typename: 'OrderList', copNo: string, customsCode: string, portCode: string, ieDate: string, statistics: StatisticsKind, ownerCode: string | null, ownerName: string | null, trafMode: string, trafName: string | null, voyageNo: string | null, billNo: string | null, totalPackageNo: string | null, loctNo: string | null, licenseNo: string | null, country: string, pod: string, freight: string | null, freightCurrency: string, insuredFee: string | null, insuredCurrency: string, wrapType: string, packNo: number, grossWeight: string, netWeight: string, note: string | null, lines: Array<{ __typename: 'OrderListLine', itemRecordNo: string | null, gcode: string, gname: string, gmodel: string, barCode: string | null, country: string, qty1: string, unit1: string, qty2: string | null, unit2: string | null, note: string | null }> } | null, messages: Array<{ __typename: 'Message', id: string, guid: string, messageType: string, copMsgId: string | null, orderCount: number, state: MessageState, composedAt: string, signedAt: string | null, sentAt: string | null, certificateSerial: string | null, exchanges: Array<{ __typename: 'Exchange', attempt: number, startedAt: string, endedAt: string | null, outcome: ExchangeOutcome, detail: string | null, destination: string }> }>, diagnosis: { __typename: 'Diagnosis', kind: DiagnosisKind, subject: DiagnosisSubject, subjectId: string, state: DiagnosisState, affected: number, createdAt: string, endedAt: string | null, createdBy: string | null, failing: { __typename: 'DiagnosisStep', code: DiagnosisCheck, name: string, state: DiagnosisState, stateText: string, trouble: string | null, found: string, why: string, todo: string, who: DiagnosisParty, whoText: string } | null, steps: Array<{ __typename: 'DiagnosisStep', code: DiagnosisCheck, name: string, state: DiagnosisState, stateText: string, trouble: string | null, found: string, why: string, todo: string, who: DiagnosisParty, whoText: string }> } | null, receipts: Array<{ __typename: 'Receipt', id: string, messageType: string, status: string, statusText: string, info: string, customsTime: string | null, receivedAt: string, todo: string }>, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null, task: { __typename: 'Task', id: string, code: string, updatedBy: string | null, strategy: { __typename: 'Strategy', id: string, code: string, name: string, mode: TradeMode }, customer: { __typename: 'Customer', id: string, code: string, name: string } } }
    | { __typename: 'Receipt', id: string }
    | { __typename: 'Strategy', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Tenant', id: string }
    | { __typename: 'Warehouse', id: string }
   | null };

export type DeclarationsPushMutationVariables = Exact<{
  input: DeclarationsPushInput;
  key: string;
}>;


export type DeclarationsPushMutation = { __typename: 'Mutation', declarationsPush: { __typename: 'OperationPayload', operation: { __typename: 'Operation', id: string, kind: OperationKind, state: OperationState, done: number, total: number | null, succeeded: number, failed: number, ratePerSecond: number | null, etaSeconds: number | null, subjectId: string | null, cancelAsked: boolean, createdBy: string | null, createdAt: string, startedAt: string | null, endedAt: string | null, error: { __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null } | null } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type OrderAmendMutationVariables = Exact<{
  id: string;
  input: OrderInput;
  key: string;
}>;


export type OrderAmendMutation = { __typename: 'Mutation', orderAmend: { __typename: 'OrderAmendPayload', order: { __typename: 'Order', id: string, status: OrderStatus } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type OrdersDeleteMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type OrdersDeleteMutation = { __typename: 'Mutation', ordersDelete: { __typename: 'OrdersDeletePayload', deletedIds: Array<string>, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type MessageXmlQueryVariables = Exact<{
  id: string;
}>;


export type MessageXmlQuery = { __typename: 'Query', node:
    | { __typename: 'Act', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'ColumnMapping', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Enterprise', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Message', messageType: string, guid: string, xml: string, signedXml: string | null, envelopeXml: string | null, id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'Receipt', id: string }
    | { __typename: 'Strategy', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Tenant', id: string }
    | { __typename: 'Warehouse', id: string }
   | null };

export type ReceiptXmlQueryVariables = Exact<{
  id: string;
}>;


export type ReceiptXmlQuery = { __typename: 'Query', node:
    | { __typename: 'Act', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'ColumnMapping', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Enterprise', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'Receipt', messageType: string, status: string, xml: string, id: string }
    | { __typename: 'Strategy', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Tenant', id: string }
    | { __typename: 'Warehouse', id: string }
   | null };

export type MessageDecideMutationVariables = Exact<{
  id: string;
  decision: MessageDecision;
}>;


export type MessageDecideMutation = { __typename: 'Mutation', messageDecide: { __typename: 'MessagePayload', message: { __typename: 'Message', id: string, state: MessageState } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type ActReceiptsQueryVariables = Exact<{
  orderId: string;
}>;


export type ActReceiptsQuery = { __typename: 'Query', acts: { __typename: 'ActConnection', nodes: Array<{ __typename: 'Act', id: string, copNo: string, status: ActStatus, messages: Array<{ __typename: 'Message', messageType: string, sentAt: string | null }>, receipts: Array<{ __typename: 'Receipt', id: string, messageType: string, status: string, statusText: string, info: string, customsTime: string | null, receivedAt: string, todo: string }> }> } };

export type PaperFieldsFragment = { __typename: 'OrderDocument', kind: DocumentKind, code: string, name: string, state: DocumentState, filedAs: FiledAs | null, revision: number | null, waitsFor: DocumentKind | null, customsStatus: string | null, customsStatusText: string | null, preNo: string | null, invtNo: string | null, since: string | null, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null };

export type OrderProblemsQueryVariables = Exact<{
  id: string;
}>;


export type OrderProblemsQuery = { __typename: 'Query', node:
    | { __typename: 'Act', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'ColumnMapping', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Enterprise', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'Order', id: string, problems: Array<{ __typename: 'OrderProblem', document: DocumentKind, code: string, blocks: boolean, field: string, value: string, message: string, todo: string, source: string }> }
    | { __typename: 'Receipt', id: string }
    | { __typename: 'Strategy', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Tenant', id: string }
    | { __typename: 'Warehouse', id: string }
   | null };

export type ParametersQueryVariables = Exact<{
  table: ParameterTable;
}>;


export type ParametersQuery = { __typename: 'Query', parameters: Array<{ __typename: 'Parameter', code: string, nameZh: string, nameEn: string, active: boolean }> };

export type TaskPaymentsImportMutationVariables = Exact<{
  id: string;
  input: TaskImportInput;
  key: string;
}>;


export type TaskPaymentsImportMutation = { __typename: 'Mutation', taskPaymentsImport: { __typename: 'TaskPaymentsImportPayload', rowCount: number | null, takenCount: number | null, problems: Array<{ __typename: 'PaymentProblem', sheet: string, row: number, column: string | null, value: string, blocks: boolean, code: string, message: string, todo: string | null }>, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type SessionCreateMutationVariables = Exact<{
  input: SessionCreateInput;
}>;


export type SessionCreateMutation = { __typename: 'Mutation', sessionCreate: { __typename: 'SessionPayload', session: { __typename: 'Session', accessToken: string, refreshToken: string, expiresAt: string } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type SessionRefreshMutationVariables = Exact<{
  refreshToken: string;
}>;


export type SessionRefreshMutation = { __typename: 'Mutation', sessionRefresh: { __typename: 'SessionPayload', session: { __typename: 'Session', accessToken: string, refreshToken: string, expiresAt: string } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type SessionDeleteMutationVariables = Exact<{
  refreshToken: string;
}>;


export type SessionDeleteMutation = { __typename: 'Mutation', sessionDelete: { __typename: 'SessionDeletePayload', done: boolean, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', role: Role, permissions: Array<string>, sandbox: boolean, user: { __typename: 'User', id: string, login: string, name: string }, tenant: { __typename: 'Tenant', id: string, code: string, name: string, sandbox: boolean }, memberships: Array<{ __typename: 'Membership', role: Role, tenant: { __typename: 'Tenant', id: string, code: string, name: string, sandbox: boolean } }> } };

export type TenantSettingFieldsFragment = { __typename: 'TenantSetting', code: string, group: TenantSettingGroup, groupZh: string, groupEn: string, nameZh: string, nameEn: string, kind: TenantSettingKind, least: number | null, most: number | null, canBeOff: boolean, value: string, defaultValue: string, changed: boolean, whyZh: string, whyEn: string, source: string, updatedAt: string | null, updatedBy: string | null, choices: Array<{ __typename: 'TenantSettingChoice', code: string, nameZh: string, nameEn: string }> };

export type TenantSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type TenantSettingsQuery = { __typename: 'Query', tenantSettings: Array<{ __typename: 'TenantSetting', code: string, group: TenantSettingGroup, groupZh: string, groupEn: string, nameZh: string, nameEn: string, kind: TenantSettingKind, least: number | null, most: number | null, canBeOff: boolean, value: string, defaultValue: string, changed: boolean, whyZh: string, whyEn: string, source: string, updatedAt: string | null, updatedBy: string | null, choices: Array<{ __typename: 'TenantSettingChoice', code: string, nameZh: string, nameEn: string }> }> };

export type TenantSettingsUpdateMutationVariables = Exact<{
  input: TenantSettingsInput;
}>;


export type TenantSettingsUpdateMutation = { __typename: 'Mutation', tenantSettingsUpdate: { __typename: 'TenantSettingsPayload', settings: Array<{ __typename: 'TenantSetting', code: string, group: TenantSettingGroup, groupZh: string, groupEn: string, nameZh: string, nameEn: string, kind: TenantSettingKind, least: number | null, most: number | null, canBeOff: boolean, value: string, defaultValue: string, changed: boolean, whyZh: string, whyEn: string, source: string, updatedAt: string | null, updatedBy: string | null, choices: Array<{ __typename: 'TenantSettingChoice', code: string, nameZh: string, nameEn: string }> }> | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type StrategyFieldsFragment = { __typename: 'Strategy', id: string, code: string, name: string, mode: TradeMode, platformCode: string, platformName: string, currency: string, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null, platform: { __typename: 'Enterprise', id: string, name: string, customsCode: string } | null, merchant: { __typename: 'Enterprise', id: string, name: string, customsCode: string }, owner: { __typename: 'Enterprise', id: string, name: string, customsCode: string } | null, declarant: { __typename: 'Enterprise', id: string, name: string, customsCode: string }, warehouse: { __typename: 'Warehouse', id: string, name: string, country: string } | null, warnings: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> };

export type StrategiesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  search?: StrategySearch | null | undefined;
  where?: StrategyWhere | null | undefined;
  orderBy?: StrategyOrder | null | undefined;
}>;


export type StrategiesQuery = { __typename: 'Query', strategies: { __typename: 'StrategyConnection', totalCount: number | null, nodes: Array<{ __typename: 'Strategy', id: string, code: string, name: string, mode: TradeMode, platformCode: string, platformName: string, currency: string, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null, platform: { __typename: 'Enterprise', id: string, name: string, customsCode: string } | null, merchant: { __typename: 'Enterprise', id: string, name: string, customsCode: string }, owner: { __typename: 'Enterprise', id: string, name: string, customsCode: string } | null, declarant: { __typename: 'Enterprise', id: string, name: string, customsCode: string }, warehouse: { __typename: 'Warehouse', id: string, name: string, country: string } | null, warnings: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type StrategyCreateMutationVariables = Exact<{
  input: StrategyInput;
}>;


export type StrategyCreateMutation = { __typename: 'Mutation', strategyCreate: { __typename: 'StrategyPayload', strategy: { __typename: 'Strategy', id: string, code: string, name: string, mode: TradeMode, platformCode: string, platformName: string, currency: string, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null, platform: { __typename: 'Enterprise', id: string, name: string, customsCode: string } | null, merchant: { __typename: 'Enterprise', id: string, name: string, customsCode: string }, owner: { __typename: 'Enterprise', id: string, name: string, customsCode: string } | null, declarant: { __typename: 'Enterprise', id: string, name: string, customsCode: string }, warehouse: { __typename: 'Warehouse', id: string, name: string, country: string } | null, warnings: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type StrategyUpdateMutationVariables = Exact<{
  id: string;
  input: StrategyInput;
}>;


export type StrategyUpdateMutation = { __typename: 'Mutation', strategyUpdate: { __typename: 'StrategyPayload', strategy: { __typename: 'Strategy', id: string, code: string, name: string, mode: TradeMode, platformCode: string, platformName: string, currency: string, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null, platform: { __typename: 'Enterprise', id: string, name: string, customsCode: string } | null, merchant: { __typename: 'Enterprise', id: string, name: string, customsCode: string }, owner: { __typename: 'Enterprise', id: string, name: string, customsCode: string } | null, declarant: { __typename: 'Enterprise', id: string, name: string, customsCode: string }, warehouse: { __typename: 'Warehouse', id: string, name: string, country: string } | null, warnings: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type StrategyCopyMutationVariables = Exact<{
  id: string;
  code: string;
}>;


export type StrategyCopyMutation = { __typename: 'Mutation', strategyCopy: { __typename: 'StrategyPayload', strategy: { __typename: 'Strategy', id: string, code: string, name: string, mode: TradeMode, platformCode: string, platformName: string, currency: string, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null, platform: { __typename: 'Enterprise', id: string, name: string, customsCode: string } | null, merchant: { __typename: 'Enterprise', id: string, name: string, customsCode: string }, owner: { __typename: 'Enterprise', id: string, name: string, customsCode: string } | null, declarant: { __typename: 'Enterprise', id: string, name: string, customsCode: string }, warehouse: { __typename: 'Warehouse', id: string, name: string, country: string } | null, warnings: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type StrategyOptionsQueryVariables = Exact<{
  byCode?: StrategySearch | null | undefined;
  byName?: StrategySearch | null | undefined;
}>;


export type StrategyOptionsQuery = { __typename: 'Query', byCode: { __typename: 'StrategyConnection', nodes: Array<{ __typename: 'Strategy', id: string, code: string, name: string, mode: TradeMode }> }, byName: { __typename: 'StrategyConnection', nodes: Array<{ __typename: 'Strategy', id: string, code: string, name: string, mode: TradeMode }> } };

export type TaskRowFragment = { __typename: 'Task', id: string, code: string, status: TaskStatus, orderCount: number, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null, strategy: { __typename: 'Strategy', id: string, code: string, name: string, mode: TradeMode }, customer: { __typename: 'Customer', id: string, code: string, name: string } };

export type TasksQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  search?: TaskSearch | null | undefined;
  where?: TaskWhere | null | undefined;
  orderBy?: TaskOrder | null | undefined;
}>;


export type TasksQuery = { __typename: 'Query', tasks: { __typename: 'TaskConnection', totalCount: number | null, nodes: Array<{ __typename: 'Task', id: string, code: string, status: TaskStatus, orderCount: number, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null, strategy: { __typename: 'Strategy', id: string, code: string, name: string, mode: TradeMode }, customer: { __typename: 'Customer', id: string, code: string, name: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type TaskDetailQueryVariables = Exact<{
  id: string;
}>;


export type TaskDetailQuery = { __typename: 'Query', node:
    | { __typename: 'Act', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'ColumnMapping', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Enterprise', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'Receipt', id: string }
    | { __typename: 'Strategy', id: string }
    | { __typename: 'Task', id: string, code: string, status: TaskStatus, orderCount: number, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null, counts: Array<{ __typename: 'OrderCount', status: OrderStatus, count: number }>, imports: Array<{ __typename: 'Import', id: string, filename: string, state: ImportState, rowCount: number, orderCount: number, rejectedRowCount: number, problemCount: number, cleaningCount: number, markedWorkbookUrl: string, errorsUrl: string, createdAt: string, refusal: { __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null } | null }>, diagnosis: { __typename: 'Diagnosis', kind: DiagnosisKind, subject: DiagnosisSubject, subjectId: string, state: DiagnosisState, affected: number, createdAt: string, endedAt: string | null, createdBy: string | null, failing: { __typename: 'DiagnosisStep', code: DiagnosisCheck, name: string, state: DiagnosisState, stateText: string, trouble: string | null, found: string, why: string, todo: string, who: DiagnosisParty, whoText: string } | null, steps: Array<{ __typename: 'DiagnosisStep', code: DiagnosisCheck, name: string, state: DiagnosisState, stateText: string, trouble: string | null, found: string, why: string, todo: string, who: DiagnosisParty, whoText: string }> } | null, strategy: { __typename: 'Strategy', id: string, code: string, name: string, mode: TradeMode }, customer: { __typename: 'Customer', id: string, code: string, name: string } }
    | { __typename: 'Tenant', id: string }
    | { __typename: 'Warehouse', id: string }
   | null };

export type TaskCreateMutationVariables = Exact<{
  input: TaskCreateInput;
}>;


export type TaskCreateMutation = { __typename: 'Mutation', taskCreate: { __typename: 'TaskPayload', task: { __typename: 'Task', id: string, code: string, status: TaskStatus, orderCount: number, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null, strategy: { __typename: 'Strategy', id: string, code: string, name: string, mode: TradeMode }, customer: { __typename: 'Customer', id: string, code: string, name: string } } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type TaskDeleteMutationVariables = Exact<{
  id: string;
}>;


export type TaskDeleteMutation = { __typename: 'Mutation', taskDelete: { __typename: 'TaskDeletePayload', deletedId: string | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type TaskGenerateMutationVariables = Exact<{
  id: string;
  key: string;
}>;


export type TaskGenerateMutation = { __typename: 'Mutation', taskGenerate: { __typename: 'OperationPayload', operation: { __typename: 'Operation', id: string, kind: OperationKind, state: OperationState, done: number, total: number | null, succeeded: number, failed: number, ratePerSecond: number | null, etaSeconds: number | null, subjectId: string | null, cancelAsked: boolean, createdBy: string | null, createdAt: string, startedAt: string | null, endedAt: string | null, error: { __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null } | null } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type WarehouseFieldsFragment = { __typename: 'Warehouse', id: string, name: string, address: string, country: string, recordNo: string | null, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null };

export type WarehousesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  search?: WarehouseSearch | null | undefined;
  where?: WarehouseWhere | null | undefined;
  orderBy?: WarehouseOrder | null | undefined;
}>;


export type WarehousesQuery = { __typename: 'Query', warehouses: { __typename: 'WarehouseConnection', totalCount: number | null, nodes: Array<{ __typename: 'Warehouse', id: string, name: string, address: string, country: string, recordNo: string | null, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type WarehouseCreateMutationVariables = Exact<{
  input: WarehouseInput;
}>;


export type WarehouseCreateMutation = { __typename: 'Mutation', warehouseCreate: { __typename: 'WarehousePayload', warehouse: { __typename: 'Warehouse', id: string, name: string, address: string, country: string, recordNo: string | null, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type WarehouseUpdateMutationVariables = Exact<{
  id: string;
  input: WarehouseInput;
}>;


export type WarehouseUpdateMutation = { __typename: 'Mutation', warehouseUpdate: { __typename: 'WarehousePayload', warehouse: { __typename: 'Warehouse', id: string, name: string, address: string, country: string, recordNo: string | null, status: RecordStatus, createdAt: string, updatedAt: string, createdBy: string | null, updatedBy: string | null } | null, userErrors: Array<{ __typename: 'UserError', code: string, field: Array<string> | null, message: string, todo: string | null }> } };

export type WarehouseOptionsQueryVariables = Exact<{
  byName?: WarehouseSearch | null | undefined;
}>;


export type WarehouseOptionsQuery = { __typename: 'Query', warehouses: { __typename: 'WarehouseConnection', nodes: Array<{ __typename: 'Warehouse', id: string, name: string, country: string, recordNo: string | null }> } };

export type WindowOrdersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  search?: OrderSearch | null | undefined;
  where?: OrderWhere | null | undefined;
  orderBy?: OrderOrder | null | undefined;
}>;


export type WindowOrdersQuery = { __typename: 'Query', orders: { __typename: 'OrderConnection', totalCount: number | null, nodes: Array<{ __typename: 'Order', id: string, orderNo: string, status: OrderStatus, statusSince: string, updatedAt: string, task: { __typename: 'Task', id: string, code: string, strategy: { __typename: 'Strategy', id: string, name: string, mode: TradeMode }, customer: { __typename: 'Customer', id: string, code: string, name: string } }, documents: Array<{ __typename: 'OrderDocument', kind: DocumentKind, code: string, name: string, state: DocumentState, filedAs: FiledAs | null, revision: number | null, waitsFor: DocumentKind | null, customsStatus: string | null, customsStatusText: string | null, preNo: string | null, invtNo: string | null, since: string | null, failure: { __typename: 'Failure', code: string, party: Party, document: DocumentKind, message: string, todo: string, retryable: boolean } | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type OnboardingTallyQueryVariables = Exact<{ [key: string]: never; }>;


export type OnboardingTallyQuery = { __typename: 'Query', onboardingCounts: Array<{ __typename: 'OnboardingCount', stuckAt: OnboardingStepName | null, blockedBy: OnboardingParty | null, count: number }> };

export const ActRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Act"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"copNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preNo"}},{"kind":"Field","name":{"kind":"Name","value":"sumNo"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ActRowFragment, unknown>;
export const CustomerFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<CustomerFieldsFragment, unknown>;
export const DiagnosisFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DiagnosisFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Diagnosis"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"affected"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"failing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"trouble"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"whoText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"trouble"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"whoText"}}]}}]}}]} as unknown as DocumentNode<DiagnosisFieldsFragment, unknown>;
export const EnterpriseFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnterpriseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedSocialCreditCode"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}},{"kind":"Field","name":{"kind":"Name","value":"transmissionId"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"sendChannel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"passwordSet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receiveChannel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"passwordSet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"passwordSet"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<EnterpriseFieldsFragment, unknown>;
export const ImportSummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedRowCount"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"cleaningCount"}},{"kind":"Field","name":{"kind":"Name","value":"markedWorkbookUrl"}},{"kind":"Field","name":{"kind":"Name","value":"errorsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<ImportSummaryFragment, unknown>;
export const OnboardingStepFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingStepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OnboardingStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"submittedOn"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedOn"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expectedBy"}},{"kind":"Field","name":{"kind":"Name","value":"expectedNote"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"blockedByText"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<OnboardingStepFieldsFragment, unknown>;
export const OnboardingRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}},{"kind":"Field","name":{"kind":"Name","value":"transmissionId"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stuckAt"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardingStepFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingStepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OnboardingStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"submittedOn"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedOn"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expectedBy"}},{"kind":"Field","name":{"kind":"Name","value":"expectedNote"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"blockedByText"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<OnboardingRowFragment, unknown>;
export const OperationFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Operation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"ratePerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"etaSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"cancelAsked"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<OperationFieldsFragment, unknown>;
export const OrderRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orderNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"goodsValue"}},{"kind":"Field","name":{"kind":"Name","value":"lineCount"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<OrderRowFragment, unknown>;
export const PaperFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaperFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderDocument"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"filedAs"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"waitsFor"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preNo"}},{"kind":"Field","name":{"kind":"Name","value":"invtNo"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]} as unknown as DocumentNode<PaperFieldsFragment, unknown>;
export const TenantSettingFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TenantSettingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TenantSetting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"groupZh"}},{"kind":"Field","name":{"kind":"Name","value":"groupEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"canBeOff"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"defaultValue"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"whyZh"}},{"kind":"Field","name":{"kind":"Name","value":"whyEn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<TenantSettingFieldsFragment, unknown>;
export const StrategyFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StrategyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Strategy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"platform"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"platformCode"}},{"kind":"Field","name":{"kind":"Name","value":"platformName"}},{"kind":"Field","name":{"kind":"Name","value":"merchant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"warehouse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<StrategyFieldsFragment, unknown>;
export const TaskRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<TaskRowFragment, unknown>;
export const WarehouseFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WarehouseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Warehouse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"recordNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<WarehouseFieldsFragment, unknown>;
export const ActsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Acts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ActWhere"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Act"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"copNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preNo"}},{"kind":"Field","name":{"kind":"Name","value":"sumNo"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ActsQuery, ActsQueryVariables>;
export const ActDetailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ActDetail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Act"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActRow"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}}]}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orderNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"messageType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusText"}},{"kind":"Field","name":{"kind":"Name","value":"info"}},{"kind":"Field","name":{"kind":"Name","value":"customsTime"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Act"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"copNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preNo"}},{"kind":"Field","name":{"kind":"Name","value":"sumNo"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ActDetailQuery, ActDetailQueryVariables>;
export const OrderGoodsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderGoods"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gnum"}},{"kind":"Field","name":{"kind":"Name","value":"itemName"}},{"kind":"Field","name":{"kind":"Name","value":"qty"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"list"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qty1"}},{"kind":"Field","name":{"kind":"Name","value":"qty2"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderGoodsQuery, OrderGoodsQueryVariables>;
export const DeclarationsCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclarationsCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declarationsCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"idempotent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Act"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"copNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preNo"}},{"kind":"Field","name":{"kind":"Name","value":"sumNo"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<DeclarationsCancelMutation, DeclarationsCancelMutationVariables>;
export const WayBillCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WayBillCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WayBillInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wayBillCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"idempotent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Act"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"copNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preNo"}},{"kind":"Field","name":{"kind":"Name","value":"sumNo"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<WayBillCreateMutation, WayBillCreateMutationVariables>;
export const ArrivalCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArrivalCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArrivalInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arrivalCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"idempotent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Act"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"copNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preNo"}},{"kind":"Field","name":{"kind":"Name","value":"sumNo"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ArrivalCreateMutation, ArrivalCreateMutationVariables>;
export const DepartureCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DepartureCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DepartureInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"departureCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"idempotent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Act"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"copNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preNo"}},{"kind":"Field","name":{"kind":"Name","value":"sumNo"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<DepartureCreateMutation, DepartureCreateMutationVariables>;
export const DeclarationsSummariseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclarationsSummarise"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclarationsSummariseInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declarationsSummarise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"idempotent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Act"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"copNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preNo"}},{"kind":"Field","name":{"kind":"Name","value":"sumNo"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<DeclarationsSummariseMutation, DeclarationsSummariseMutationVariables>;
export const DeclarationsPeriodSummariseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclarationsPeriodSummarise"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SummaryPeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclarationsSummariseInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declarationsPeriodSummarise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"idempotent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Act"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"copNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preNo"}},{"kind":"Field","name":{"kind":"Name","value":"sumNo"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<DeclarationsPeriodSummariseMutation, DeclarationsPeriodSummariseMutationVariables>;
export const OrderPaymentsAddDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderPaymentsAdd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"payments"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPaymentAddInput"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderPaymentsAdd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"payments"},"value":{"kind":"Variable","name":{"kind":"Name","value":"payments"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"idempotent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]} as unknown as DocumentNode<OrderPaymentsAddMutation, OrderPaymentsAddMutationVariables>;
export const DeclarationsReturnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclarationsReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclarationsReturnInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declarationsReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"idempotent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Act"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"copNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preNo"}},{"kind":"Field","name":{"kind":"Name","value":"sumNo"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<DeclarationsReturnMutation, DeclarationsReturnMutationVariables>;
export const ReturnTallyCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnTallyCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnTallyInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnTallyCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"idempotent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Act"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"copNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preNo"}},{"kind":"Field","name":{"kind":"Name","value":"sumNo"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ReturnTallyCreateMutation, ReturnTallyCreateMutationVariables>;
export const ActPushDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ActPush"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actPush"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Act"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"copNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preNo"}},{"kind":"Field","name":{"kind":"Name","value":"sumNo"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ActPushMutation, ActPushMutationVariables>;
export const DeclarationsDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclarationsDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declarationsDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"idempotent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]} as unknown as DocumentNode<DeclarationsDeleteMutation, DeclarationsDeleteMutationVariables>;
export const CustomersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Customers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerSearch"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<CustomersQuery, CustomersQueryVariables>;
export const CustomerCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CustomerCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<CustomerCreateMutation, CustomerCreateMutationVariables>;
export const CustomerUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CustomerUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<CustomerUpdateMutation, CustomerUpdateMutationVariables>;
export const CustomerOptionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomerOptions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"byCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerSearch"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"byName"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerSearch"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"byCode"},"name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"byCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ENABLED"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"UPDATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byName"},"name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"byName"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ENABLED"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"UPDATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CustomerOptionsQuery, CustomerOptionsQueryVariables>;
export const SigningDevicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SigningDevices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signingDevices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ratedPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"signedLastMinute"}},{"kind":"Field","name":{"kind":"Name","value":"waitingMessages"}},{"kind":"Field","name":{"kind":"Name","value":"forecastSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"failover"}}]}}]}}]} as unknown as DocumentNode<SigningDevicesQuery, SigningDevicesQueryVariables>;
export const DiagnosisRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DiagnosisRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DiagnosisInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"diagnosisRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DiagnosisFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DiagnosisFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Diagnosis"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"affected"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"failing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"trouble"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"whoText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"trouble"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"whoText"}}]}}]}}]} as unknown as DocumentNode<DiagnosisRunMutation, DiagnosisRunMutationVariables>;
export const EnterpriseTestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnterpriseTest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterpriseTest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DiagnosisFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DiagnosisFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Diagnosis"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"affected"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"failing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"trouble"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"whoText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"trouble"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"whoText"}}]}}]}}]} as unknown as DocumentNode<EnterpriseTestMutation, EnterpriseTestMutationVariables>;
export const ReceiptMeaningsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReceiptMeanings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReceiptCodeKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptMeanings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"meaningZh"}},{"kind":"Field","name":{"kind":"Name","value":"meaningEn"}},{"kind":"Field","name":{"kind":"Name","value":"causeZh"}},{"kind":"Field","name":{"kind":"Name","value":"causeEn"}},{"kind":"Field","name":{"kind":"Name","value":"nextZh"}},{"kind":"Field","name":{"kind":"Name","value":"nextEn"}}]}}]}}]} as unknown as DocumentNode<ReceiptMeaningsQuery, ReceiptMeaningsQueryVariables>;
export const EnterprisesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Enterprises"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EnterpriseSearch"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EnterpriseWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EnterpriseOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprises"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnterpriseFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnterpriseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedSocialCreditCode"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}},{"kind":"Field","name":{"kind":"Name","value":"transmissionId"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"sendChannel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"passwordSet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receiveChannel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"passwordSet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"passwordSet"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<EnterprisesQuery, EnterprisesQueryVariables>;
export const EnterpriseCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnterpriseCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnterpriseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterpriseCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnterpriseFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnterpriseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedSocialCreditCode"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}},{"kind":"Field","name":{"kind":"Name","value":"transmissionId"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"sendChannel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"passwordSet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receiveChannel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"passwordSet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"passwordSet"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<EnterpriseCreateMutation, EnterpriseCreateMutationVariables>;
export const EnterpriseUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnterpriseUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnterpriseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterpriseUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnterpriseFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnterpriseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedSocialCreditCode"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}},{"kind":"Field","name":{"kind":"Name","value":"transmissionId"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"sendChannel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"passwordSet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receiveChannel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"passwordSet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"passwordSet"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<EnterpriseUpdateMutation, EnterpriseUpdateMutationVariables>;
export const EnterpriseOptionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EnterpriseOptions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"byName"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EnterpriseSearch"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"byCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EnterpriseSearch"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EnterpriseWhere"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"byName"},"name":{"kind":"Name","value":"enterprises"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"byName"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"UPDATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byCode"},"name":{"kind":"Name","value":"enterprises"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"byCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"UPDATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}}]}}]}}]} as unknown as DocumentNode<EnterpriseOptionsQuery, EnterpriseOptionsQueryVariables>;
export const TaskEntryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TaskEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orders"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onlyStored"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}},{"kind":"Field","name":{"kind":"Name","value":"entryLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orders"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orders"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"orderNo"}},{"kind":"Field","name":{"kind":"Name","value":"itemNo"}},{"kind":"Field","name":{"kind":"Name","value":"itemName"}},{"kind":"Field","name":{"kind":"Name","value":"qty"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"totalPrice"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"currencyLetters"}},{"kind":"Field","name":{"kind":"Name","value":"currencyName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"more"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entryNumbers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"onlyStored"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onlyStored"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentCode"}},{"kind":"Field","name":{"kind":"Name","value":"numbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"textPath"}},{"kind":"Field","name":{"kind":"Name","value":"workbookPath"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<TaskEntryQuery, TaskEntryQueryVariables>;
export const EntryDraftCompareDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EntryDraftCompare"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntryDraftInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryDraftCompare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"same"}},{"kind":"Field","name":{"kind":"Name","value":"orderLineCount"}},{"kind":"Field","name":{"kind":"Name","value":"draftLineCount"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"orderPlace"}},{"kind":"Field","name":{"kind":"Name","value":"draftPlace"}},{"kind":"Field","name":{"kind":"Name","value":"draftRow"}},{"kind":"Field","name":{"kind":"Name","value":"orderNo"}},{"kind":"Field","name":{"kind":"Name","value":"itemNo"}},{"kind":"Field","name":{"kind":"Name","value":"itemName"}},{"kind":"Field","name":{"kind":"Name","value":"mend"}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"orderValue"}},{"kind":"Field","name":{"kind":"Name","value":"draftValue"}},{"kind":"Field","name":{"kind":"Name","value":"mend"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]} as unknown as DocumentNode<EntryDraftCompareMutation, EntryDraftCompareMutationVariables>;
export const ImportTemplateOfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportTemplateOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TradeMode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importTemplate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"mode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"header"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"maxChars"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]} as unknown as DocumentNode<ImportTemplateOfQuery, ImportTemplateOfQueryVariables>;
export const StagedUploadsCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StagedUploadsCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"inputs"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StagedUploadInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stagedUploadsCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"inputs"},"value":{"kind":"Variable","name":{"kind":"Name","value":"inputs"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stagedUploads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"maxBytes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]} as unknown as DocumentNode<StagedUploadsCreateMutation, StagedUploadsCreateMutationVariables>;
export const TaskImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TaskImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskImportInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taskImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"idempotent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Operation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"ratePerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"etaSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"cancelAsked"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<TaskImportMutation, TaskImportMutationVariables>;
export const TaskImportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TaskImports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}},{"kind":"Field","name":{"kind":"Name","value":"imports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportSummary"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedRowCount"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"cleaningCount"}},{"kind":"Field","name":{"kind":"Name","value":"markedWorkbookUrl"}},{"kind":"Field","name":{"kind":"Name","value":"errorsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<TaskImportsQuery, TaskImportsQueryVariables>;
export const ImportProblemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportProblems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportSummary"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sheet"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedRowCount"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"cleaningCount"}},{"kind":"Field","name":{"kind":"Name","value":"markedWorkbookUrl"}},{"kind":"Field","name":{"kind":"Name","value":"errorsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<ImportProblemsQuery, ImportProblemsQueryVariables>;
export const ImportCleaningsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportCleanings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cleanings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sheet"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"done"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportCleaningsQuery, ImportCleaningsQueryVariables>;
export const ImportPreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportPreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uploadId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"customerId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TradeMode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"uploadId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uploadId"}}},{"kind":"Argument","name":{"kind":"Name","value":"customerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"customerId"}}},{"kind":"Argument","name":{"kind":"Name","value":"mode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sheets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sheet"}},{"kind":"Field","name":{"kind":"Name","value":"headerRow"}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"header"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"certainty"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"mapping"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]} as unknown as DocumentNode<ImportPreviewQuery, ImportPreviewQueryVariables>;
export const ColumnMappingSaveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ColumnMappingSave"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ColumnMappingSaveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"columnMappingSave"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"columnMapping"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]} as unknown as DocumentNode<ColumnMappingSaveMutation, ColumnMappingSaveMutationVariables>;
export const OnboardingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Onboardings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OnboardingWhere"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"onboardings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardingRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onboardingCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stuckAt"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingStepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OnboardingStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"submittedOn"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedOn"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expectedBy"}},{"kind":"Field","name":{"kind":"Name","value":"expectedNote"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"blockedByText"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}},{"kind":"Field","name":{"kind":"Name","value":"transmissionId"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stuckAt"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardingStepFields"}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingsQuery, OnboardingsQueryVariables>;
export const OnboardingOfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OnboardingOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardingRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingStepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OnboardingStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"submittedOn"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedOn"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expectedBy"}},{"kind":"Field","name":{"kind":"Name","value":"expectedNote"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"blockedByText"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}},{"kind":"Field","name":{"kind":"Name","value":"transmissionId"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stuckAt"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardingStepFields"}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingOfQuery, OnboardingOfQueryVariables>;
export const OnboardingApplicationOfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OnboardingApplicationOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"application"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"flaws"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"needsCertificate"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cardNo"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"exchange"}},{"kind":"Field","name":{"kind":"Name","value":"businesses"}},{"kind":"Field","name":{"kind":"Name","value":"node"}},{"kind":"Field","name":{"kind":"Name","value":"subNode"}},{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","name":{"kind":"Name","value":"otherFormat"}},{"kind":"Field","name":{"kind":"Name","value":"devices"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingApplicationOfQuery, OnboardingApplicationOfQueryVariables>;
export const OnboardingStepUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OnboardingStepUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"enterpriseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"step"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OnboardingStepName"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OnboardingStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"onboardingStepUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"enterpriseId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"enterpriseId"}}},{"kind":"Argument","name":{"kind":"Name","value":"step"},"value":{"kind":"Variable","name":{"kind":"Name","value":"step"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardingRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingStepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OnboardingStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"submittedOn"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedOn"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expectedBy"}},{"kind":"Field","name":{"kind":"Name","value":"expectedNote"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"blockedByText"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}},{"kind":"Field","name":{"kind":"Name","value":"transmissionId"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stuckAt"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardingStepFields"}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingStepUpdateMutation, OnboardingStepUpdateMutationVariables>;
export const OnboardingFormUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OnboardingFormUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"enterpriseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OnboardingFormInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"onboardingFormUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"enterpriseId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"enterpriseId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingFormUpdateMutation, OnboardingFormUpdateMutationVariables>;
export const OnboardingAttachmentAddDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OnboardingAttachmentAdd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OnboardingAttachmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"onboardingAttachmentAdd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardingRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingStepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OnboardingStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"submittedOn"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedOn"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expectedBy"}},{"kind":"Field","name":{"kind":"Name","value":"expectedNote"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"blockedByText"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}},{"kind":"Field","name":{"kind":"Name","value":"transmissionId"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stuckAt"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardingStepFields"}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingAttachmentAddMutation, OnboardingAttachmentAddMutationVariables>;
export const OnboardingAttachmentDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OnboardingAttachmentDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"onboardingAttachmentDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardingRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingStepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OnboardingStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"submittedOn"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedOn"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expectedBy"}},{"kind":"Field","name":{"kind":"Name","value":"expectedNote"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"blockedByText"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}},{"kind":"Field","name":{"kind":"Name","value":"transmissionId"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stuckAt"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardingStepFields"}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingAttachmentDeleteMutation, OnboardingAttachmentDeleteMutationVariables>;
export const OperationsRecentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperationsRecent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperationFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Operation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"ratePerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"etaSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"cancelAsked"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<OperationsRecentQuery, OperationsRecentQueryVariables>;
export const OperationByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperationById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperationFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Operation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"ratePerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"etaSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"cancelAsked"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<OperationByIdQuery, OperationByIdQueryVariables>;
export const OperationUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OperationUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operationUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperationFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Operation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"ratePerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"etaSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"cancelAsked"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<OperationUpdatedSubscription, OperationUpdatedSubscriptionVariables>;
export const OperationCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OperationCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operationCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Operation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"ratePerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"etaSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"cancelAsked"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<OperationCancelMutation, OperationCancelMutationVariables>;
export const OrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Orders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderSearch"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"overdue"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"overdue"},"value":{"kind":"Variable","name":{"kind":"Name","value":"overdue"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orderNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"goodsValue"}},{"kind":"Field","name":{"kind":"Name","value":"lineCount"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<OrdersQuery, OrdersQueryVariables>;
export const UsualTimesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UsualTimes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tenantSettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<UsualTimesQuery, UsualTimesQueryVariables>;
export const OrderFindingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderFindings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderWhere"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"failing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderFindingsQuery, OrderFindingsQueryVariables>;
export const OrderCountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderCounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderWhere"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<OrderCountsQuery, OrderCountsQueryVariables>;
export const OrderDetailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderDetail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderRow"}},{"kind":"Field","name":{"kind":"Name","value":"orderType"}},{"kind":"Field","name":{"kind":"Name","value":"platformCode"}},{"kind":"Field","name":{"kind":"Name","value":"platformName"}},{"kind":"Field","name":{"kind":"Name","value":"merchantCode"}},{"kind":"Field","name":{"kind":"Name","value":"merchantName"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaperFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gnum"}},{"kind":"Field","name":{"kind":"Name","value":"itemNo"}},{"kind":"Field","name":{"kind":"Name","value":"itemName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"qty"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"totalPrice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waybill"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logisticsCode"}},{"kind":"Field","name":{"kind":"Name","value":"logisticsName"}},{"kind":"Field","name":{"kind":"Name","value":"logisticsNo"}},{"kind":"Field","name":{"kind":"Name","value":"freight"}},{"kind":"Field","name":{"kind":"Name","value":"insuredFee"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"grossWeight"}},{"kind":"Field","name":{"kind":"Name","value":"packNo"}},{"kind":"Field","name":{"kind":"Name","value":"goodsInfo"}},{"kind":"Field","name":{"kind":"Name","value":"ebcTelephone"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payCode"}},{"kind":"Field","name":{"kind":"Name","value":"payName"}},{"kind":"Field","name":{"kind":"Name","value":"payNo"}},{"kind":"Field","name":{"kind":"Name","value":"charge"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"accountingDate"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"list"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copNo"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}},{"kind":"Field","name":{"kind":"Name","value":"portCode"}},{"kind":"Field","name":{"kind":"Name","value":"ieDate"}},{"kind":"Field","name":{"kind":"Name","value":"statistics"}},{"kind":"Field","name":{"kind":"Name","value":"ownerCode"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"trafMode"}},{"kind":"Field","name":{"kind":"Name","value":"trafName"}},{"kind":"Field","name":{"kind":"Name","value":"voyageNo"}},{"kind":"Field","name":{"kind":"Name","value":"billNo"}},{"kind":"Field","name":{"kind":"Name","value":"totalPackageNo"}},{"kind":"Field","name":{"kind":"Name","value":"loctNo"}},{"kind":"Field","name":{"kind":"Name","value":"licenseNo"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"pod"}},{"kind":"Field","name":{"kind":"Name","value":"freight"}},{"kind":"Field","name":{"kind":"Name","value":"freightCurrency"}},{"kind":"Field","name":{"kind":"Name","value":"insuredFee"}},{"kind":"Field","name":{"kind":"Name","value":"insuredCurrency"}},{"kind":"Field","name":{"kind":"Name","value":"wrapType"}},{"kind":"Field","name":{"kind":"Name","value":"packNo"}},{"kind":"Field","name":{"kind":"Name","value":"grossWeight"}},{"kind":"Field","name":{"kind":"Name","value":"netWeight"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"itemRecordNo"}},{"kind":"Field","name":{"kind":"Name","value":"gcode"}},{"kind":"Field","name":{"kind":"Name","value":"gname"}},{"kind":"Field","name":{"kind":"Name","value":"gmodel"}},{"kind":"Field","name":{"kind":"Name","value":"barCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"qty1"}},{"kind":"Field","name":{"kind":"Name","value":"unit1"}},{"kind":"Field","name":{"kind":"Name","value":"qty2"}},{"kind":"Field","name":{"kind":"Name","value":"unit2"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"guid"}},{"kind":"Field","name":{"kind":"Name","value":"messageType"}},{"kind":"Field","name":{"kind":"Name","value":"copMsgId"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"composedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"certificateSerial"}},{"kind":"Field","name":{"kind":"Name","value":"exchanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DiagnosisFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"messageType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusText"}},{"kind":"Field","name":{"kind":"Name","value":"info"}},{"kind":"Field","name":{"kind":"Name","value":"customsTime"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orderNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"goodsValue"}},{"kind":"Field","name":{"kind":"Name","value":"lineCount"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaperFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderDocument"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"filedAs"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"waitsFor"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preNo"}},{"kind":"Field","name":{"kind":"Name","value":"invtNo"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DiagnosisFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Diagnosis"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"affected"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"failing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"trouble"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"whoText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"trouble"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"whoText"}}]}}]}}]} as unknown as DocumentNode<OrderDetailQuery, OrderDetailQueryVariables>;
export const DeclarationsPushDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclarationsPush"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclarationsPushInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declarationsPush"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"idempotent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Operation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"ratePerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"etaSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"cancelAsked"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<DeclarationsPushMutation, DeclarationsPushMutationVariables>;
export const OrderAmendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderAmend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderAmend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"idempotent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]} as unknown as DocumentNode<OrderAmendMutation, OrderAmendMutationVariables>;
export const OrdersDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrdersDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedIds"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]} as unknown as DocumentNode<OrdersDeleteMutation, OrdersDeleteMutationVariables>;
export const MessageXmlDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MessageXml"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageType"}},{"kind":"Field","name":{"kind":"Name","value":"guid"}},{"kind":"Field","name":{"kind":"Name","value":"xml"}},{"kind":"Field","name":{"kind":"Name","value":"signedXml"}},{"kind":"Field","name":{"kind":"Name","value":"envelopeXml"}}]}}]}}]}}]} as unknown as DocumentNode<MessageXmlQuery, MessageXmlQueryVariables>;
export const ReceiptXmlDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReceiptXml"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"xml"}}]}}]}}]}}]} as unknown as DocumentNode<ReceiptXmlQuery, ReceiptXmlQueryVariables>;
export const MessageDecideDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MessageDecide"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"decision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MessageDecision"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageDecide"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"decision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"decision"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]} as unknown as DocumentNode<MessageDecideMutation, MessageDecideMutationVariables>;
export const ActReceiptsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ActReceipts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"orderId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"copNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageType"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"messageType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusText"}},{"kind":"Field","name":{"kind":"Name","value":"info"}},{"kind":"Field","name":{"kind":"Name","value":"customsTime"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ActReceiptsQuery, ActReceiptsQueryVariables>;
export const OrderProblemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderProblems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderProblemsQuery, OrderProblemsQueryVariables>;
export const ParametersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Parameters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"table"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ParameterTable"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parameters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"table"},"value":{"kind":"Variable","name":{"kind":"Name","value":"table"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}}]}}]} as unknown as DocumentNode<ParametersQuery, ParametersQueryVariables>;
export const TaskPaymentsImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TaskPaymentsImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskImportInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taskPaymentsImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"idempotent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"takenCount"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sheet"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]} as unknown as DocumentNode<TaskPaymentsImportMutation, TaskPaymentsImportMutationVariables>;
export const SessionCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]} as unknown as DocumentNode<SessionCreateMutation, SessionCreateMutationVariables>;
export const SessionRefreshDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionRefresh"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"refreshToken"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionRefresh"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"refreshToken"},"value":{"kind":"Variable","name":{"kind":"Name","value":"refreshToken"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]} as unknown as DocumentNode<SessionRefreshMutation, SessionRefreshMutationVariables>;
export const SessionDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"refreshToken"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"refreshToken"},"value":{"kind":"Variable","name":{"kind":"Name","value":"refreshToken"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]} as unknown as DocumentNode<SessionDeleteMutation, SessionDeleteMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tenant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sandbox"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tenant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sandbox"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sandbox"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const TenantSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TenantSettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tenantSettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TenantSettingFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TenantSettingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TenantSetting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"groupZh"}},{"kind":"Field","name":{"kind":"Name","value":"groupEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"canBeOff"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"defaultValue"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"whyZh"}},{"kind":"Field","name":{"kind":"Name","value":"whyEn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<TenantSettingsQuery, TenantSettingsQueryVariables>;
export const TenantSettingsUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TenantSettingsUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TenantSettingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tenantSettingsUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TenantSettingFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TenantSettingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TenantSetting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"groupZh"}},{"kind":"Field","name":{"kind":"Name","value":"groupEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"canBeOff"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"defaultValue"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"whyZh"}},{"kind":"Field","name":{"kind":"Name","value":"whyEn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<TenantSettingsUpdateMutation, TenantSettingsUpdateMutationVariables>;
export const StrategiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Strategies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StrategySearch"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StrategyWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StrategyOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StrategyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StrategyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Strategy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"platform"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"platformCode"}},{"kind":"Field","name":{"kind":"Name","value":"platformName"}},{"kind":"Field","name":{"kind":"Name","value":"merchant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"warehouse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<StrategiesQuery, StrategiesQueryVariables>;
export const StrategyCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StrategyCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StrategyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategyCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StrategyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StrategyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Strategy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"platform"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"platformCode"}},{"kind":"Field","name":{"kind":"Name","value":"platformName"}},{"kind":"Field","name":{"kind":"Name","value":"merchant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"warehouse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<StrategyCreateMutation, StrategyCreateMutationVariables>;
export const StrategyUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StrategyUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StrategyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategyUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StrategyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StrategyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Strategy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"platform"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"platformCode"}},{"kind":"Field","name":{"kind":"Name","value":"platformName"}},{"kind":"Field","name":{"kind":"Name","value":"merchant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"warehouse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<StrategyUpdateMutation, StrategyUpdateMutationVariables>;
export const StrategyCopyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StrategyCopy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategyCopy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StrategyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StrategyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Strategy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"platform"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"platformCode"}},{"kind":"Field","name":{"kind":"Name","value":"platformName"}},{"kind":"Field","name":{"kind":"Name","value":"merchant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"warehouse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<StrategyCopyMutation, StrategyCopyMutationVariables>;
export const StrategyOptionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StrategyOptions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"byCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StrategySearch"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"byName"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StrategySearch"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"byCode"},"name":{"kind":"Name","value":"strategies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"byCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ENABLED"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"UPDATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byName"},"name":{"kind":"Name","value":"strategies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"byName"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ENABLED"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"UPDATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}}]}}]}}]} as unknown as DocumentNode<StrategyOptionsQuery, StrategyOptionsQueryVariables>;
export const TasksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tasks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskSearch"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<TasksQuery, TasksQueryVariables>;
export const TaskDetailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TaskDetail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"imports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportSummary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DiagnosisFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedRowCount"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"cleaningCount"}},{"kind":"Field","name":{"kind":"Name","value":"markedWorkbookUrl"}},{"kind":"Field","name":{"kind":"Name","value":"errorsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DiagnosisFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Diagnosis"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"affected"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"failing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"trouble"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"whoText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateText"}},{"kind":"Field","name":{"kind":"Name","value":"trouble"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"whoText"}}]}}]}}]} as unknown as DocumentNode<TaskDetailQuery, TaskDetailQueryVariables>;
export const TaskCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TaskCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taskCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<TaskCreateMutation, TaskCreateMutationVariables>;
export const TaskDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TaskDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taskDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}}]} as unknown as DocumentNode<TaskDeleteMutation, TaskDeleteMutationVariables>;
export const TaskGenerateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TaskGenerate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taskGenerate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"idempotent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Operation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"ratePerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"etaSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"cancelAsked"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<TaskGenerateMutation, TaskGenerateMutationVariables>;
export const WarehousesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Warehouses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WarehouseSearch"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WarehouseWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WarehouseOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"warehouses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WarehouseFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WarehouseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Warehouse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"recordNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<WarehousesQuery, WarehousesQueryVariables>;
export const WarehouseCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WarehouseCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WarehouseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"warehouseCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"warehouse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WarehouseFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WarehouseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Warehouse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"recordNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<WarehouseCreateMutation, WarehouseCreateMutationVariables>;
export const WarehouseUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WarehouseUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WarehouseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"warehouseUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"warehouse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WarehouseFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WarehouseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Warehouse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"recordNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]} as unknown as DocumentNode<WarehouseUpdateMutation, WarehouseUpdateMutationVariables>;
export const WarehouseOptionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WarehouseOptions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"byName"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WarehouseSearch"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"warehouses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"byName"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ENABLED"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"UPDATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"recordNo"}}]}}]}}]}}]} as unknown as DocumentNode<WarehouseOptionsQuery, WarehouseOptionsQueryVariables>;
export const WindowOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WindowOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderSearch"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orderNo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusSince"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaperFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaperFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderDocument"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"filedAs"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"waitsFor"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatus"}},{"kind":"Field","name":{"kind":"Name","value":"customsStatusText"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preNo"}},{"kind":"Field","name":{"kind":"Name","value":"invtNo"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]} as unknown as DocumentNode<WindowOrdersQuery, WindowOrdersQueryVariables>;
export const OnboardingTallyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OnboardingTally"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"onboardingCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stuckAt"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<OnboardingTallyQuery, OnboardingTallyQueryVariables>;