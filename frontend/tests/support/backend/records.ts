// Master data of the in-memory server, and how its lists are asked. For tests only.
import { onboarding } from './onboarding';

export interface Stamps {
  status: 'ENABLED' | 'DISABLED';
  createdAt: string;
  updatedAt: string;
  createdBy: string;
  updatedBy: string;
}

export type Row = { __typename: string; id: string } & Record<string, unknown>;

let serial = 0;

export function nextId(kind: string): string {
  serial += 1;
  return `${kind}_${String(serial).padStart(6, '0')}`;
}

export function stamps(): Stamps {
  const now = new Date().toISOString();
  return { status: 'ENABLED', createdAt: now, updatedAt: now, createdBy: '李雷', updatedBy: '李雷' };
}

export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  search?: { scope: string; text: string } | null;
  where?: Record<string, { eq?: string; in?: string[]; contains?: string }> | null;
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null;
}

export function connection<R extends Row>(rows: readonly R[], args: PageArgs) {
  const from = args.after ? Number(args.after.slice(1)) + 1 : 0;
  const end = args.before ? Number(args.before.slice(1)) : rows.length;
  const begin = args.before ? Math.max(0, end - (args.last ?? 50)) : from;
  const stop = args.before ? end : Math.min(rows.length, begin + (args.first ?? 50));
  const nodes = rows.slice(begin, stop);
  return {
    nodes,
    edges: nodes.map((node, index) => ({ cursor: `c${begin + index}`, node })),
    totalCount: rows.length,
    pageInfo: {
      hasNextPage: stop < rows.length,
      hasPreviousPage: begin > 0,
      startCursor: nodes.length > 0 ? `c${begin}` : null,
      endCursor: nodes.length > 0 ? `c${stop - 1}` : null,
    },
  };
}

export function enterprise(name: string, customsCode: string): Row {
  return {
    __typename: 'Enterprise',
    id: nextId('enterprise'),
    name,
    customsCode,
    unifiedSocialCreditCode: null,
    transmissionId: 'DXPENT0000000001',
    roles: ['DECLARANT', 'PLATFORM', 'MERCHANT'],
    sendChannel: { url: 'http://127.0.0.1:9200', username: 'DXPENT0000000001', passwordSet: true },
    receiveChannel: { url: 'http://127.0.0.1:9200', username: 'DXPENT0000000001', passwordSet: true },
    signing: { url: 'http://127.0.0.1:9100', username: customsCode, passwordSet: true, profile: 'SM2_SM3' },
    note: null,
    onboarding: onboarding(),
    ...stamps(),
  };
}

export function seedRecords() {
  const customer: Row = {
    __typename: 'Customer',
    id: nextId('customer'),
    code: 'KH001',
    name: '杭州启运贸易有限公司',
    contact: '韩梅梅',
    phone: '0571-95198',
    note: null,
    ...stamps(),
  };
  const firm = enterprise('杭州启运贸易有限公司', '3301960B2B');
  const warehouse: Row = {
    __typename: 'Warehouse',
    id: nextId('warehouse'),
    name: 'Los Angeles 1',
    address: '1 Harbor Blvd, Los Angeles',
    country: '502',
    recordNo: null,
    ...stamps(),
  };
  const strategy: Row = {
    __typename: 'Strategy',
    id: nextId('strategy'),
    code: '9710美金',
    name: '9710报关单模式',
    mode: 'ENTRY_9710',
    platform: firm,
    platformCode: '3301960B2B',
    platformName: firm.name,
    merchant: firm,
    owner: null,
    declarant: firm,
    currency: '502',
    warehouse: null,
    warnings: [],
    ...stamps(),
  };
  return { customers: [customer], enterprises: [firm], warehouses: [warehouse], strategies: [strategy] };
}
