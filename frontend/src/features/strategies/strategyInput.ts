// Between a strategy and its form: the platform is one of our records or a foreign one without a record.
import type { StrategyFieldsFragment, StrategyInput } from '@/generated/graphql';
import { needsWarehouse } from './filters';

export type PlatformKind = 'record' | 'foreign';
export type StrategyForm = StrategyInput & { platformKind: PlatformKind };

/** What the specification writes for a platform that customs has given no code. */
export const NO_CODE = '无';

export const strategyFields = [
  'code',
  'name',
  'mode',
  'platformId',
  'platformCode',
  'platformName',
  'merchantId',
  'ownerId',
  'declarantId',
  'currency',
  'warehouseId',
  'status',
];

export function formOf(strategy: StrategyFieldsFragment | null): Partial<StrategyForm> {
  if (!strategy) return { status: 'ENABLED', mode: 'ENTRY_9710', platformKind: 'record', platformCode: NO_CODE };
  const { code, name, mode, platform, platformCode, platformName, merchant, owner, declarant, currency, warehouse, status } = strategy;
  return {
    code,
    name,
    mode,
    platformKind: platform ? 'record' : 'foreign',
    platformId: platform?.id,
    platformCode: platform ? NO_CODE : platformCode,
    platformName: platform ? undefined : platformName,
    merchantId: merchant.id,
    ownerId: owner?.id,
    declarantId: declarant.id,
    currency,
    warehouseId: warehouse?.id,
    status,
  };
}

export function inputOf({ platformKind, ...values }: StrategyForm): StrategyInput {
  const { platformId, platformCode, platformName, ...rest } = values;
  return {
    ...rest,
    ...(platformKind === 'record' ? { platformId } : { platformCode, platformName }),
    ownerId: rest.ownerId ?? null,
    warehouseId: needsWarehouse(rest.mode) ? (rest.warehouseId ?? null) : null,
  };
}
