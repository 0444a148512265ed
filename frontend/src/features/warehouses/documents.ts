// 海外仓: asked, created, changed.
import { graphql } from '@/generated';

export const WarehouseFields = graphql(`
  fragment WarehouseFields on Warehouse {
    id name address country recordNo status createdAt updatedAt createdBy updatedBy
  }
`);

export const Warehouses = graphql(`
  query Warehouses($first: Int, $after: String, $last: Int, $before: String, $search: WarehouseSearch, $where: WarehouseWhere, $orderBy: WarehouseOrder) {
    warehouses(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {
      nodes { ...WarehouseFields }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }
`);

export const WarehouseCreate = graphql(`
  mutation WarehouseCreate($input: WarehouseInput!) {
    warehouseCreate(input: $input) {
      warehouse { ...WarehouseFields }
      userErrors { code field message todo }
    }
  }
`);

export const WarehouseUpdate = graphql(`
  mutation WarehouseUpdate($id: ID!, $input: WarehouseInput!) {
    warehouseUpdate(id: $id, input: $input) {
      warehouse { ...WarehouseFields }
      userErrors { code field message todo }
    }
  }
`);

export const WarehouseOptions = graphql(`
  query WarehouseOptions($byName: WarehouseSearch) {
    warehouses(first: 50, search: $byName, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { id name country recordNo }
    }
  }
`);
