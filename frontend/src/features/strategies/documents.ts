// 业务策略: asked, created, changed, copied.
import { graphql } from '@/generated';

export const StrategyFields = graphql(`
  fragment StrategyFields on Strategy {
    id
    code
    name
    mode
    platform { id name customsCode }
    platformCode
    platformName
    merchant { id name customsCode }
    owner { id name customsCode }
    declarant { id name customsCode }
    currency
    warehouse { id name country }
    warnings { code field message todo }
    status
    createdAt
    updatedAt
    createdBy
    updatedBy
  }
`);

export const Strategies = graphql(`
  query Strategies($first: Int, $after: String, $last: Int, $before: String, $search: StrategySearch, $where: StrategyWhere, $orderBy: StrategyOrder) {
    strategies(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {
      nodes { ...StrategyFields }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }
`);

export const StrategyCreate = graphql(`
  mutation StrategyCreate($input: StrategyInput!) {
    strategyCreate(input: $input) {
      strategy { ...StrategyFields }
      userErrors { code field message todo }
    }
  }
`);

export const StrategyUpdate = graphql(`
  mutation StrategyUpdate($id: ID!, $input: StrategyInput!) {
    strategyUpdate(id: $id, input: $input) {
      strategy { ...StrategyFields }
      userErrors { code field message todo }
    }
  }
`);

export const StrategyCopy = graphql(`
  mutation StrategyCopy($id: ID!, $code: String!) {
    strategyCopy(id: $id, code: $code) {
      strategy { ...StrategyFields }
      userErrors { code field message todo }
    }
  }
`);

export const StrategyOptions = graphql(`
  query StrategyOptions($byCode: StrategySearch, $byName: StrategySearch) {
    byCode: strategies(first: 50, search: $byCode, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { id code name mode }
    }
    byName: strategies(first: 50, search: $byName, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { id code name mode }
    }
  }
`);
