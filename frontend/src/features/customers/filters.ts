// What the list of 客户资料 can be asked.
import type { CustomerSearchScope, RecordStatus } from '@/generated/graphql';
import type { FilterShape } from '@/ui/filters';
import { recordStatuses } from '@/ui/records';

export const customerFilters: FilterShape<CustomerSearchScope, RecordStatus> = {
  scopes: ['CODE', 'NAME', 'PHONE'],
  statuses: recordStatuses,
  sorts: ['UPDATED_AT:DESC', 'UPDATED_AT:ASC', 'CREATED_AT:DESC', 'CREATED_AT:ASC', 'CODE:ASC', 'CODE:DESC'],
};
