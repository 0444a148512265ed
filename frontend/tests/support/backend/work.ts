// Tasks, imports, orders and operations of the in-memory server: what each step does, one tick at a time.
import { connection, nextId, stamps, type PageArgs, type Row } from './records';

export interface Problem {
  row: number;
  column: string;
  value: string;
}

/** What a workbook holds, as far as the screens care. */
export interface Workbook {
  orders: string[];
  problems: Problem[];
  /** Cells that were cleaned: as they stood, as they were taken. */
  cleaned?: { row: number; from: string; to: string }[];
  /** The exporter's own headers, and what each is taken for; left out: the template's. */
  headers?: { header: string; key: string | null; certainty: number | null }[];
}

const RECEIPTS = [
  { status: '2', statusText: '电子口岸申报中', info: '申报中', todo: '等待海关处理，无须操作。' },
  { status: '3', statusText: '发送海关成功', info: '已发往海关', todo: '等待海关处理，无须操作。' },
  { status: '120', statusText: '海关入库', info: '[Code:1800;Desc：逻辑校验通过]', todo: '订单已入库，可以录入报关单。' },
];

export interface OperationRow extends Row {
  state: 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';
  done: number;
  total: number | null;
}

export function operation(kind: string, total: number | null, subject: Row | null): OperationRow {
  return {
    __typename: 'Operation',
    id: nextId('operation'),
    kind,
    state: 'RUNNING',
    done: 0,
    total,
    succeeded: 0,
    failed: 0,
    ratePerSecond: 100,
    etaSeconds: 1,
    subjectId: subject?.id ?? null,
    cancelAsked: false,
    createdBy: '李雷',
    error: null,
    createdAt: new Date().toISOString(),
    startedAt: new Date().toISOString(),
    endedAt: null,
  };
}

export function endOperation(row: OperationRow): void {
  row.state = 'SUCCEEDED';
  row.done = row.total ?? row.done;
  row.endedAt = new Date().toISOString();
}

export function importOf(filename: string, book: Workbook, policy: string): Row {
  const refused = book.problems.length > 0 && policy === 'REJECT_EVERYTHING';
  const bad = new Set(book.problems.map((problem) => problem.row)).size;
  const problems = book.problems.map((problem) => ({
    sheet: 'Sheet1',
    ...problem,
    code: 'R1001',
    severity: 'ERROR',
    field: 'qty',
    message: '数量不是数字',
    todo: '填写大于 0 的数字，最多 5 位小数',
  }));
  return {
    __typename: 'Import',
    id: nextId('import'),
    filename,
    sha256: '0'.repeat(64),
    state: refused ? 'REFUSED' : 'COMMITTED',
    rowCount: book.orders.length + bad,
    orderCount: refused ? 0 : book.orders.length,
    rejectedRowCount: refused ? book.orders.length + bad : bad,
    problemCount: problems.length,
    cleaningCount: book.cleaned?.length ?? 0,
    cleanings: (args: PageArgs) =>
      connection(
        (book.cleaned ?? []).map((one, index) => ({ __typename: 'ImportCleaning', id: `c${index}`, sheet: 'Sheet1', column: 'A', done: '去掉首尾空格', ...one })),
        args,
      ),
    markedWorkbookUrl: '/imports/x/marked.xlsx',
    errorsUrl: '/imports/x/errors.jsonl',
    refusal: null,
    problems: (args: PageArgs) =>
      connection(
        problems.map((problem, index) => ({ __typename: 'ImportProblem', id: `p${index}`, ...problem })),
        args,
      ),
    createdAt: new Date().toISOString(),
  };
}

export function order(task: Row, orderNo: string): Row {
  return {
    __typename: 'Order',
    id: nextId('order'),
    orderNo,
    orderType: 'B',
    task,
    platformCode: '3301960B2B',
    platformName: '杭州启运贸易有限公司',
    merchantCode: '3301960B2B',
    merchantName: '杭州启运贸易有限公司',
    currency: '502',
    goodsValue: '25',
    lineCount: 1,
    lines: [
      { gnum: 1, itemNo: '8711100010', itemName: '微马力摩托车', unit: '011', unitName: '件', qty: '10', price: '2.5', totalPrice: '25' },
    ],
    customsStatus: null,
    customsStatusText: null,
    failure: null,
    statusSince: new Date().toISOString(),
    documents: [{ kind: 'ORDER', code: 'CEB303', name: '订单', state: 'READY' }],
    problems: [],
    messages: [],
    receipts: [],
    ...stamps(),
    status: 'IMPORTED',
  };
}

function move(row: Row, status: string): void {
  row.status = status;
  row.statusSince = new Date().toISOString();
  row.updatedAt = new Date().toISOString();
}

export function generate(row: Row): void {
  move(row, 'READY');
  row.messages = [
    {
      __typename: 'Message',
      id: nextId('message'),
      guid: crypto.randomUUID().toUpperCase(),
      messageType: 'CEB303Message',
      copMsgId: null,
      orderCount: 1,
      state: 'COMPOSED',
      xml: `<ceb:CEB303Message xmlns:ceb="http://www.chinaport.gov.cn/ceb"><ceb:Order><ceb:OrderHead><ceb:orderNo>${String(row.orderNo)}</ceb:orderNo></ceb:OrderHead></ceb:Order></ceb:CEB303Message>`,
      signedXml: null,
      envelopeXml: null,
      composedAt: new Date().toISOString(),
      signedAt: null,
      sentAt: null,
      certificateSerial: null,
      exchanges: [],
    },
  ];
}

export function declare(row: Row): void {
  move(row, 'DECLARING');
}

/** One hop of customs: 2, 3, 120. An order number that begins with NG fails instead. */
export function hop(row: Row): void {
  if (row.status !== 'DECLARING') return;
  if (String(row.orderNo).startsWith('NG')) {
    row.failure = {
      code: '-301008',
      party: 'CUSTOMS',
      document: 'ORDER',
      message: '电商企业未备案',
      todo: '先在单一窗口办理电商企业资质备案。',
      retryable: true,
    };
    move(row, 'FAILED');
    return;
  }
  const receipts = row.receipts as Row[];
  const next = RECEIPTS[receipts.length];
  if (!next) return;
  const now = new Date().toISOString();
  receipts.push({
    __typename: 'Receipt',
    id: nextId('receipt'),
    messageType: 'CEB304Message',
    ...next,
    customsTime: now,
    receivedAt: now,
    xml: `<CEB304Message><returnStatus>${next.status}</returnStatus></CEB304Message>`,
  });
  row.customsStatus = next.status;
  row.customsStatusText = next.statusText;
  if (next.status === '120') move(row, 'SUCCEEDED');
}
