// 报关单 side of a task: what customs will compare, the order numbers of 随附单证, a draft held beside them.
import { graphql } from '@/generated';

export const TaskEntry = graphql(`
  query TaskEntry($id: ID!, $orders: Int!, $onlyStored: Boolean!) {
    node(id: $id) {
      __typename
      id
      ... on Task {
        ...TaskRow
        entryLines(orders: $orders) {
          lines {
            position orderNo itemNo itemName qty unit unitName price totalPrice currency currencyLetters currencyName
          }
          orderCount
          more
          path
        }
        entryNumbers(onlyStored: $onlyStored) {
          documentCode
          numbers { orderNo status }
          text
          textPath
          workbookPath
        }
      }
    }
  }
`);

export const EntryDraftCompare = graphql(`
  mutation EntryDraftCompare($input: EntryDraftInput!) {
    entryDraftCompare(input: $input) {
      comparison {
        same
        orderLineCount
        draftLineCount
        lines {
          state
          orderPlace
          draftPlace
          draftRow
          orderNo
          itemNo
          itemName
          mend
          differences { field orderValue draftValue mend }
        }
      }
      userErrors { code field message todo }
    }
  }
`);
