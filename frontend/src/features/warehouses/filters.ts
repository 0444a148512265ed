// What the list of 海外仓 can be asked.
import type { RecordStatus, WarehouseSearchScope } from '@/generated/graphql';
import type { FilterShape } from '@/ui/filters';
import { recordStatuses } from '@/ui/records';

export const warehouseFilters: FilterShape<WarehouseSearchScope, RecordStatus> = {
  scopes: ['NAME'],
  statuses: recordStatuses,
  sorts: ['UPDATED_AT:DESC', 'UPDATED_AT:ASC', 'CREATED_AT:DESC', 'CREATED_AT:ASC', 'NAME:ASC', 'NAME:DESC'],
};
