// An in-memory server that answers the dashboard's documents against the real SDL, so that a document
// that does not fit the contract fails here. For tests only: nothing of it is built into the page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, execute, parse, subscribe, validate, type ExecutionResult } from 'graphql';
import { connection, enterprise, nextId, seedRecords, stamps, type PageArgs, type Row } from './records';
import { deskRoots } from './desk';
import { settingRoots } from './settings';
import { declare, endOperation, generate, hop, importOf, operation, order, type OperationRow, type Workbook } from './work';

const sdl = readFileSync(join(process.cwd(), '../schema/graphql/schema.graphql'), 'utf8');
export const schema = buildSchema(sdl);

interface Request {
  query: string;
  variables?: Record<string, unknown>;
}

type Input = Record<string, unknown>;

export class Backend {
  readonly records = seedRecords();
  readonly tasks: Row[] = [];
  readonly orders: Row[] = [];
  readonly operations: OperationRow[] = [];
  readonly mappings: Row[] = [];
  readonly uploads = new Map<string, { filename: string; book: Workbook }>();
  /** Keys by mutation, in the order they came: a repeat under one key shows up as one piece of work. */
  readonly keys: string[] = [];
  sandbox = true;
  role = 'OPERATOR';
  accessToken = 'access-1';
  #book: Workbook = { orders: ['OK0001', 'OK0002'], problems: [] };
  readonly #byKey = new Map<string, unknown>();

  /** What the next uploaded file holds. */
  holds(book: Workbook): void {
    this.#book = book;
  }

  /** The bytes have arrived. */
  put(uploadId: string): void {
    const upload = this.uploads.get(uploadId);
    if (upload) upload.book = this.#book;
  }

  /** Time passes: running work ends, customs says its next word. */
  tick(): void {
    for (const row of this.operations) if (row.state === 'RUNNING') endOperation(row);
    for (const row of this.orders) hop(row);
  }

  async answer({ query, variables }: Request, authorization: string | null): Promise<ExecutionResult> {
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    const anonymous = /session(Create|Refresh|Delete)/.test(query);
    if (!anonymous && authorization !== `Bearer ${this.accessToken}`) {
      return { errors: [{ message: '未登录', extensions: { code: 'UNAUTHENTICATED' } }] } as unknown as ExecutionResult;
    }
    return execute({ schema, document, variableValues: variables, rootValue: this.#root });
  }

  async stream({ query, variables }: Request) {
    return subscribe({ schema, document: parse(query), variableValues: variables, rootValue: this.#root });
  }

  readonly #viewer = () => {
    const tenant = { __typename: 'Tenant', id: 'tenant_1', code: 'demo', name: '杭州示范报关行', sandbox: this.sandbox };
    return {
      user: { id: 'user_1', login: 'demo', name: '李雷' },
      tenant,
      role: this.role,
      permissions: this.role === 'AUDITOR' ? ['directory:read', 'orders:read'] : ['directory:read', 'directory:write', 'orders:read', 'orders:write', 'declarations:push'],
      memberships: [{ tenant, role: this.role }],
      sandbox: this.sandbox,
    };
  };

  readonly #session = () => ({
    accessToken: this.accessToken,
    refreshToken: 'refresh-1',
    expiresAt: new Date(Date.now() + 600_000).toISOString(),
  });

  #all(): Row[] {
    const { customers, enterprises, warehouses, strategies } = this.records;
    const nested = [...this.tasks.flatMap((task) => task.imports as Row[]), ...this.orders.flatMap((row) => [...(row.messages as Row[]), ...(row.receipts as Row[])])];
    return [...customers, ...enterprises, ...warehouses, ...strategies, ...this.tasks, ...this.orders, ...this.operations, ...nested];
  }

  #create(list: Row[], kind: string, input: Input): { userErrors: unknown[] } & Input {
    if (list.some((row) => row.code !== undefined && row.code === input.code)) {
      return { userErrors: [{ code: 'CODE_TAKEN', field: ['input', 'code'], message: '编号已被使用', todo: '请换一个编号。' }] };
    }
    const row: Row = { __typename: kind, id: nextId(kind.toLowerCase()), ...input, ...stamps() };
    list.unshift(row);
    return { [kind.toLowerCase()]: row, userErrors: [] };
  }

  #update(list: Row[], kind: string, id: string, input: Input) {
    const row = list.find((held) => held.id === id);
    if (row) Object.assign(row, input, { updatedAt: new Date().toISOString() });
    return { [kind.toLowerCase()]: row ?? null, userErrors: [] };
  }

  #search<R extends Row>(rows: readonly R[], { search, where, ...page }: PageArgs) {
    const words: Record<string, string> = { CODE: 'code', NAME: 'name', PHONE: 'phone', CUSTOMS_CODE: 'customsCode', TASK_CODE: 'code', ORDER_NO: 'orderNo' };
    const field = search ? words[search.scope] : undefined;
    const found = rows.filter((row) => !search || !field || String(row[field]).includes(search.text)).filter((row) => fits(row, where ?? {}));
    return connection(found, page);
  }

  #begin(row: OperationRow) {
    this.operations.unshift(row);
    return { operation: row, userErrors: [] };
  }

  /** The same key gives the same answer, as the contract says. */
  #once<Answer>(key: string, work: () => Answer): Answer {
    this.keys.push(key);
    if (!this.#byKey.has(key)) this.#byKey.set(key, work());
    return this.#byKey.get(key) as Answer;
  }

  #import({ id, input }: { id: string; input: { uploadId: string; errorPolicy: string } }) {
    const task = this.tasks.find((row) => row.id === id);
    const upload = this.uploads.get(input.uploadId);
    if (!task || !upload) return { operation: null, userErrors: [{ code: 'UPLOAD_UNKNOWN', field: ['input', 'uploadId'], message: '没有这个上传', todo: '请重新上传。' }] };
    const made = importOf(upload.filename, upload.book, input.errorPolicy);
    (task.imports as Row[]).push(made);
    if (made.state === 'COMMITTED') {
      for (const orderNo of upload.book.orders) this.orders.push(order(task, orderNo));
      task.orderCount = this.#ordersOf(task).length;
    }
    return this.#begin(operation('IMPORT', upload.book.orders.length, made));
  }

  #ordersOf(task: Row): Row[] {
    return this.orders.filter((row) => (row.task as Row).id === task.id);
  }

  #push(input: { ids?: string[]; taskId?: string; where?: PageArgs['where'] }) {
    const rows = this.orders
      .filter((row) => (input.ids ? input.ids.includes(row.id) : fits(row, input.where ?? {})))
      .filter((row) => row.status === 'READY' || row.status === 'FAILED');
    for (const row of rows) declare(row);
    return this.#begin(operation('PUSH', rows.length, null));
  }

  #counts(rows: readonly Row[]) {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(String(row.status), (counts.get(String(row.status)) ?? 0) + 1);
    return [...counts].map(([status, count]) => ({ status, count }));
  }

  readonly #root = {
    ...settingRoots(),
    ...deskRoots(this.records.enterprises),
    viewer: this.#viewer,
    node: ({ id }: { id: string }) => this.#all().find((row) => row.id === id) ?? null,
    customers: (args: PageArgs) => this.#search(this.records.customers, args),
    enterprises: (args: PageArgs) => this.#search(this.records.enterprises, args),
    warehouses: (args: PageArgs) => this.#search(this.records.warehouses, args),
    strategies: (args: PageArgs) => this.#search(this.records.strategies, args),
    tasks: (args: PageArgs) => this.#search(this.tasks, args),
    orders: (args: PageArgs) => this.#search(this.orders, args),
    orderCounts: ({ where }: PageArgs) => this.#counts(this.orders.filter((row) => fits(row, where ?? {}))),
    operations: (args: PageArgs) => connection(this.operations, args),
    acts: (args: PageArgs) => connection([], args),
    parameters: () => [
      { code: '502', nameZh: '美元', nameEn: 'USD', active: true },
      { code: '142', nameZh: '人民币', nameEn: 'CNY', active: true },
    ],
    importTemplate: ({ mode }: { mode: string }) =>
      mode.startsWith('ENTRY')
        ? { mode, url: '/templates/9710-entry.xlsx', columns: [{ key: 'orderNo', header: '订单号', required: true, maxChars: 60, note: '电商平台成交后的订单号' }] }
        : null,
    importPreview: ({ uploadId }: { uploadId: string }) => {
      const headers = this.uploads.get(uploadId)?.book.headers;
      if (!headers || this.mappings.length > 0) return { sheets: [], userErrors: [] };
      const filled = headers.some(({ key, certainty }) => key === 'orderNo' && certainty === 1);
      return {
        sheets: [
          {
            sheet: '发货表',
            headerRow: 2,
            columns: headers.map((one, index) => ({ column: String.fromCharCode(65 + index), ...one })),
            rows: [headers.map(({ header }) => `${header}的内容`)],
            mapping: null,
            missing: filled ? [] : ['订单号'],
          },
        ],
        userErrors: [],
      };
    },
    columnMappingSave: ({ input }: { input: Input }) => {
      const mapping: Row = { __typename: 'ColumnMapping', id: nextId('mapping'), ...input };
      this.mappings.push(mapping);
      return { columnMapping: mapping, userErrors: [] };
    },
    sessionCreate: ({ input }: { input: { password: string } }) =>
      input.password === 'sandbox'
        ? { session: this.#session(), viewer: this.#viewer(), userErrors: [] }
        : { session: null, viewer: null, userErrors: [{ code: 'BAD_CREDENTIALS', field: null, message: '登录名或密码不对', todo: '请核对后重新输入。' }] },
    sessionRefresh: ({ refreshToken }: { refreshToken: string }) =>
      refreshToken === 'refresh-1'
        ? { session: this.#session(), viewer: this.#viewer(), userErrors: [] }
        : { session: null, viewer: null, userErrors: [{ code: 'SESSION_ENDED', field: null, message: '登录已失效', todo: null }] },
    sessionDelete: () => ({ done: true, userErrors: [] }),
    customerCreate: ({ input }: { input: Input }) => this.#create(this.records.customers, 'Customer', input),
    customerUpdate: ({ id, input }: { id: string; input: Input }) => this.#update(this.records.customers, 'Customer', id, input),
    enterpriseCreate: ({ input }: { input: Input }) => {
      const made = { ...enterprise(String(input.name), String(input.customsCode)), roles: input.roles };
      this.records.enterprises.unshift(made);
      return { enterprise: made, userErrors: [] };
    },
    enterpriseUpdate: ({ id, input }: { id: string; input: Input }) => {
      const { name, note } = input;
      return this.#update(this.records.enterprises, 'Enterprise', id, { name, note });
    },
    warehouseCreate: ({ input }: { input: Input }) => this.#create(this.records.warehouses, 'Warehouse', input),
    warehouseUpdate: ({ id, input }: { id: string; input: Input }) => this.#update(this.records.warehouses, 'Warehouse', id, input),
    strategyCopy: ({ id, code }: { id: string; code: string }) => {
      const source = this.records.strategies.find((row) => row.id === id);
      return this.#create(this.records.strategies, 'Strategy', { ...source, id: undefined, code });
    },
    stagedUploadsCreate: ({ inputs }: { inputs: { filename: string; size: number }[] }) => ({
      stagedUploads: inputs.map(({ filename }) => {
        const id = nextId('upload');
        this.uploads.set(id, { filename, book: this.#book });
        return { id, url: `/uploads/${id}`, expiresAt: new Date(Date.now() + 600_000).toISOString(), maxBytes: 33_554_432 };
      }),
      userErrors: [],
    }),
    taskCreate: ({ input }: { input: { strategyId: string; customerId: string; code?: string | null } }) => {
      const task: Row = {
        __typename: 'Task',
        id: nextId('task'),
        code: input.code ?? nextId('SB').toUpperCase(),
        strategy: this.records.strategies.find((row) => row.id === input.strategyId),
        customer: this.records.customers.find((row) => row.id === input.customerId),
        orderCount: 0,
        imports: [],
        ...stamps(),
        status: 'DRAFT',
      };
      task.counts = () => this.#counts(this.#ordersOf(task));
      task.orders = (args: PageArgs) => connection(this.#ordersOf(task), args);
      this.tasks.unshift(task);
      return { task, userErrors: [] };
    },
    taskDelete: ({ id }: { id: string }) => {
      this.tasks.splice(this.tasks.findIndex((row) => row.id === id), 1);
      return { deletedId: id, userErrors: [] };
    },
    taskImport: (args: { id: string; input: { uploadId: string; errorPolicy: string } }, _: unknown, info: Info) =>
      this.#once(keyOf(info), () => this.#import(args)),
    taskGenerate: ({ id }: { id: string }, _: unknown, info: Info) =>
      this.#once(keyOf(info), () => {
        const task = this.tasks.find((row) => row.id === id);
        const rows = task ? this.#ordersOf(task) : [];
        for (const row of rows) if (row.status === 'IMPORTED') generate(row);
        if (task) task.status = 'GENERATED';
        return this.#begin(operation('GENERATE', rows.length, task ?? null));
      }),
    declarationsPush: ({ input }: { input: { ids?: string[] } }, _: unknown, info: Info) =>
      this.#once(keyOf(info), () => this.#push(input)),
    ordersDelete: ({ ids }: { ids: string[] }) => {
      for (const id of ids) this.orders.splice(this.orders.findIndex((row) => row.id === id), 1);
      return { deletedIds: ids, userErrors: [] };
    },
    operationCancel: ({ id }: { id: string }) => {
      const row = this.operations.find((held) => held.id === id);
      if (row) row.state = 'CANCELLED';
      return { operation: row ?? null, userErrors: [] };
    },
    operationUpdated: async function* (this: void) {
      yield* [];
    },
  };
}

interface Info {
  fieldNodes: readonly { directives?: readonly { name: { value: string }; arguments?: readonly { value: { kind: string; name?: { value: string } } }[] }[] }[];
  variableValues: Record<string, unknown>;
}

function keyOf({ fieldNodes, variableValues }: Info): string {
  const directive = fieldNodes[0]?.directives?.find((held) => held.name.value === 'idempotent');
  const name = directive?.arguments?.[0]?.value.name?.value;
  const key = name ? variableValues[name] : undefined;
  if (typeof key !== 'string' || key === '') throw new Error('IDEMPOTENCY_KEY_MISSING');
  return key;
}

function fits(row: Row, where: Record<string, unknown>): boolean {
  return Object.entries(where).every(([field, condition]) => {
    if (field === 'and') return (condition as Record<string, unknown>[]).every((part) => fits(row, part));
    const value = field === 'taskId' ? (row.task as Row).id : row[field];
    const { eq, in: among, contains } = condition as { eq?: string; in?: string[]; contains?: string };
    if (eq !== undefined) return Array.isArray(value) ? value.includes(eq) : value === eq;
    if (among) return Array.isArray(value) ? among.some((one) => value.includes(one)) : among.includes(String(value));
    return contains === undefined || String(value).includes(contains);
  });
}
