// Long work: reading a workbook, generating, pushing. The same fields whether asked, pushed or returned.
import { graphql } from '@/generated';

export const OperationFields = graphql(`
  fragment OperationFields on Operation {
    id
    kind
    state
    done
    total
    succeeded
    failed
    ratePerSecond
    etaSeconds
    subjectId
    cancelAsked
    createdBy
    error { code field message todo }
    createdAt
    startedAt
    endedAt
  }
`);

export const OperationsRecent = graphql(`
  query OperationsRecent($first: Int!) {
    operations(first: $first) {
      nodes { ...OperationFields }
    }
  }
`);

export const OperationById = graphql(`
  query OperationById($id: ID!) {
    node(id: $id) {
      __typename
      id
      ...OperationFields
    }
  }
`);

export const OperationUpdated = graphql(`
  subscription OperationUpdated($id: ID!) {
    operationUpdated(id: $id) { ...OperationFields }
  }
`);

export const OperationCancel = graphql(`
  mutation OperationCancel($id: ID!) {
    operationCancel(id: $id) {
      operation { ...OperationFields }
      userErrors { code field message todo }
    }
  }
`);
