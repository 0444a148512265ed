// What the list of 企业资料 can be asked.
import type { EnterpriseOrderField, EnterpriseRole, EnterpriseSearchScope, RecordStatus } from '@/generated/graphql';
import type { FilterShape, ListFilters } from '@/ui/filters';
import { recordStatuses, recordVariables } from '@/ui/records';

export const enterpriseRoles = ['DECLARANT', 'PLATFORM', 'MERCHANT', 'LOGISTICS'] as const satisfies readonly EnterpriseRole[];

export const enterpriseFilters: FilterShape<EnterpriseSearchScope, RecordStatus> = {
  scopes: ['NAME', 'CUSTOMS_CODE', 'TRANSMISSION_ID', 'CREATED_BY'],
  statuses: recordStatuses,
  sorts: ['UPDATED_AT:DESC', 'UPDATED_AT:ASC', 'CREATED_AT:DESC', 'CREATED_AT:ASC', 'NAME:ASC', 'NAME:DESC'],
};

export function readRoles(raw: string | null): EnterpriseRole[] {
  const asked = raw?.split(',') ?? [];
  return enterpriseRoles.filter((role) => asked.includes(role));
}

export function enterpriseVariables(filters: ListFilters<EnterpriseSearchScope, RecordStatus>, roles: EnterpriseRole[]) {
  const variables = recordVariables<EnterpriseSearchScope, EnterpriseOrderField>(filters, 'createdAt');
  return roles.length === 0 ? variables : { ...variables, where: { ...variables.where, roles: { in: roles } } };
}
