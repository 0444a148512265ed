// 后续单证: 撤销, 总分单, 运抵, 离境, 汇总, 退货, 退运理货; 删除申报 of what customs holds.
import { graphql } from '@/generated';

export const ActRow = graphql(`
  fragment ActRow on Act {
    id
    kind
    code
    copNo
    status
    statusSince
    customsStatus
    customsStatusText
    failure { code party document message todo retryable }
    preNo
    sumNo
    entryId
    createdAt
    updatedAt
  }
`);

export const Acts = graphql(`
  query Acts($first: Int, $after: String, $last: Int, $before: String, $where: ActWhere) {
    acts(first: $first, after: $after, last: $last, before: $before, where: $where) {
      nodes { ...ActRow }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }
`);

export const ActDetail = graphql(`
  query ActDetail($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Act {
        ...ActRow
        parts { part revision state customsStatus }
        orders { id orderNo status }
        receipts { id messageType status statusText info customsTime receivedAt todo }
      }
    }
  }
`);

export const OrderGoods = graphql(`
  query OrderGoods($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Order {
        lines { gnum itemName qty unitName }
        list { lines { qty1 qty2 } }
      }
    }
  }
`);

export const DeclarationsCancel = graphql(`
  mutation DeclarationsCancel($orderIds: [ID!]!, $reason: String!, $key: String!) {
    declarationsCancel(orderIds: $orderIds, reason: $reason) @idempotent(key: $key) {
      acts { ...ActRow }
      userErrors { code field message todo }
    }
  }
`);

export const WayBillCreate = graphql(`
  mutation WayBillCreate($orderIds: [ID!]!, $input: WayBillInput!, $key: String!) {
    wayBillCreate(orderIds: $orderIds, input: $input) @idempotent(key: $key) {
      acts { ...ActRow }
      userErrors { code field message todo }
    }
  }
`);

export const ArrivalCreate = graphql(`
  mutation ArrivalCreate($orderIds: [ID!]!, $input: ArrivalInput!, $key: String!) {
    arrivalCreate(orderIds: $orderIds, input: $input) @idempotent(key: $key) {
      acts { ...ActRow }
      userErrors { code field message todo }
    }
  }
`);

export const DepartureCreate = graphql(`
  mutation DepartureCreate($orderIds: [ID!]!, $input: DepartureInput!, $key: String!) {
    departureCreate(orderIds: $orderIds, input: $input) @idempotent(key: $key) {
      acts { ...ActRow }
      userErrors { code field message todo }
    }
  }
`);

export const DeclarationsSummarise = graphql(`
  mutation DeclarationsSummarise($orderIds: [ID!]!, $input: DeclarationsSummariseInput!, $key: String!) {
    declarationsSummarise(orderIds: $orderIds, input: $input) @idempotent(key: $key) {
      acts { ...ActRow }
      userErrors { code field message todo }
    }
  }
`);

export const DeclarationsPeriodSummarise = graphql(`
  mutation DeclarationsPeriodSummarise($period: SummaryPeriodInput!, $input: DeclarationsSummariseInput!, $key: String!) {
    declarationsPeriodSummarise(period: $period, input: $input) @idempotent(key: $key) {
      acts { ...ActRow }
      userErrors { code field message todo }
    }
  }
`);

export const OrderPaymentsAdd = graphql(`
  mutation OrderPaymentsAdd($payments: [OrderPaymentAddInput!]!, $key: String!) {
    orderPaymentsAdd(payments: $payments) @idempotent(key: $key) {
      orders { id status }
      userErrors { code field message todo }
    }
  }
`);

export const DeclarationsReturn = graphql(`
  mutation DeclarationsReturn($orderId: ID!, $input: DeclarationsReturnInput!, $key: String!) {
    declarationsReturn(orderId: $orderId, input: $input) @idempotent(key: $key) {
      acts { ...ActRow }
      userErrors { code field message todo }
    }
  }
`);

export const ReturnTallyCreate = graphql(`
  mutation ReturnTallyCreate($orderId: ID!, $input: ReturnTallyInput!, $key: String!) {
    returnTallyCreate(orderId: $orderId, input: $input) @idempotent(key: $key) {
      acts { ...ActRow }
      userErrors { code field message todo }
    }
  }
`);

export const ActPush = graphql(`
  mutation ActPush($id: ID!) {
    actPush(id: $id) {
      act { ...ActRow }
      userErrors { code field message todo }
    }
  }
`);

export const DeclarationsDelete = graphql(`
  mutation DeclarationsDelete($ids: [ID!]!, $key: String!) {
    declarationsDelete(ids: $ids) @idempotent(key: $key) {
      orders { id status }
      userErrors { code field message todo }
    }
  }
`);
