// What the list of 业务策略 can be asked, and the trade modes a strategy may have.
import type { RecordStatus, StrategySearchScope, TradeMode } from '@/generated/graphql';
import type { FilterShape } from '@/ui/filters';
import { recordStatuses } from '@/ui/records';

export const strategyFilters: FilterShape<StrategySearchScope, RecordStatus> = {
  scopes: ['CODE', 'NAME', 'UPDATED_BY', 'CREATED_BY'],
  statuses: recordStatuses,
  sorts: ['UPDATED_AT:DESC', 'UPDATED_AT:ASC', 'CREATED_AT:DESC', 'CREATED_AT:ASC', 'CODE:ASC', 'CODE:DESC'],
};

export const tradeModes = ['LIST_9610', 'LIST_9710', 'LIST_9810', 'ENTRY_9710', 'ENTRY_9810'] as const satisfies readonly TradeMode[];

/** 9810 goes to an overseas warehouse that must be on file with customs. */
export function needsWarehouse(mode: TradeMode | undefined): boolean {
  return mode === 'LIST_9810' || mode === 'ENTRY_9810';
}
