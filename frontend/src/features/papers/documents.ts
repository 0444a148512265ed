// 单证 of an order, and what the rules say of them.
import { graphql } from '@/generated';

export const PaperFields = graphql(`
  fragment PaperFields on OrderDocument {
    kind
    code
    name
    state
    filedAs
    revision
    waitsFor
    customsStatus
    customsStatusText
    failure { code party document message todo retryable }
    preNo
    invtNo
    since
  }
`);

export const OrderProblems = graphql(`
  query OrderProblems($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Order {
        problems { document code blocks field value message todo source }
      }
    }
  }
`);
