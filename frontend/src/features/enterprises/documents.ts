// 企业资料: asked, created, changed. Passwords go one way only: the server says whether one is set.
import { graphql } from '@/generated';

export const EnterpriseFields = graphql(`
  fragment EnterpriseFields on Enterprise {
    id
    name
    unifiedSocialCreditCode
    customsCode
    transmissionId
    roles
    sendChannel { url username passwordSet }
    receiveChannel { url username passwordSet }
    signing { url username passwordSet profile }
    note
    status
    createdAt
    updatedAt
    createdBy
    updatedBy
  }
`);

export const Enterprises = graphql(`
  query Enterprises($first: Int, $after: String, $last: Int, $before: String, $search: EnterpriseSearch, $where: EnterpriseWhere, $orderBy: EnterpriseOrder) {
    enterprises(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {
      nodes { ...EnterpriseFields }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }
`);

export const EnterpriseCreate = graphql(`
  mutation EnterpriseCreate($input: EnterpriseInput!) {
    enterpriseCreate(input: $input) {
      enterprise { ...EnterpriseFields }
      userErrors { code field message todo }
    }
  }
`);

export const EnterpriseUpdate = graphql(`
  mutation EnterpriseUpdate($id: ID!, $input: EnterpriseInput!) {
    enterpriseUpdate(id: $id, input: $input) {
      enterprise { ...EnterpriseFields }
      userErrors { code field message todo }
    }
  }
`);

export const EnterpriseOptions = graphql(`
  query EnterpriseOptions($byName: EnterpriseSearch, $byCode: EnterpriseSearch, $where: EnterpriseWhere) {
    byName: enterprises(first: 50, search: $byName, where: $where, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { id name customsCode }
    }
    byCode: enterprises(first: 50, search: $byCode, where: $where, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { id name customsCode }
    }
  }
`);
