// 客户资料: asked, created, changed.
import { graphql } from '@/generated';

export const CustomerFields = graphql(`
  fragment CustomerFields on Customer {
    id code name contact phone note status createdAt updatedAt createdBy updatedBy
  }
`);

export const Customers = graphql(`
  query Customers($first: Int, $after: String, $last: Int, $before: String, $search: CustomerSearch, $where: CustomerWhere, $orderBy: CustomerOrder) {
    customers(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {
      nodes { ...CustomerFields }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }
`);

export const CustomerCreate = graphql(`
  mutation CustomerCreate($input: CustomerInput!) {
    customerCreate(input: $input) {
      customer { ...CustomerFields }
      userErrors { code field message todo }
    }
  }
`);

export const CustomerUpdate = graphql(`
  mutation CustomerUpdate($id: ID!, $input: CustomerInput!) {
    customerUpdate(id: $id, input: $input) {
      customer { ...CustomerFields }
      userErrors { code field message todo }
    }
  }
`);

export const CustomerOptions = graphql(`
  query CustomerOptions($byCode: CustomerSearch, $byName: CustomerSearch) {
    byCode: customers(first: 50, search: $byCode, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { id code name }
    }
    byName: customers(first: 50, search: $byName, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { id code name }
    }
  }
`);
