// 订单/订仓单: the list, the counts, one order with everything customs has said, push and delete.
import { graphql } from '@/generated';

export const OrderRow = graphql(`
  fragment OrderRow on Order {
    id
    orderNo
    status
    statusSince
    customsStatus
    customsStatusText
    currency
    goodsValue
    lineCount
    failure { code party document message todo retryable }
    task {
      id
      code
      updatedBy
      strategy { id code name mode }
      customer { id code name }
    }
    createdAt
    updatedAt
  }
`);

export const Orders = graphql(`
  query Orders($first: Int, $after: String, $last: Int, $before: String, $search: OrderSearch, $where: OrderWhere, $orderBy: OrderOrder, $overdue: Boolean) {
    orders(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy, overdue: $overdue) {
      nodes { ...OrderRow }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }
`);

export const UsualTimes = graphql(`
  query UsualTimes {
    tenantSettings { code value }
  }
`);

/** What was found about the orders that still wait; asked apart, since it changes more rarely than they do. */
export const OrderFindings = graphql(`
  query OrderFindings($first: Int, $where: OrderWhere) {
    orders(first: $first, where: $where) {
      nodes {
        id
        diagnosis {
          state
          createdAt
          createdBy
          failing { code name state found why todo }
        }
      }
    }
  }
`);

export const OrderCounts = graphql(`
  query OrderCounts($where: OrderWhere) {
    orderCounts(where: $where) { status count }
  }
`);

export const OrderDetail = graphql(`
  query OrderDetail($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Order {
        ...OrderRow
        orderType
        platformCode
        platformName
        merchantCode
        merchantName
        documents { ...PaperFields }
        lines { gnum itemNo itemName unit unitName qty price totalPrice }
        waybill { logisticsCode logisticsName logisticsNo freight insuredFee currency grossWeight packNo goodsInfo ebcTelephone note }
        payment { payCode payName payNo charge currency accountingDate note }
        list {
          copNo
          customsCode
          portCode
          ieDate
          statistics
          ownerCode
          ownerName
          trafMode
          trafName
          voyageNo
          billNo
          totalPackageNo
          loctNo
          licenseNo
          country
          pod
          freight
          freightCurrency
          insuredFee
          insuredCurrency
          wrapType
          packNo
          grossWeight
          netWeight
          note
          lines { itemRecordNo gcode gname gmodel barCode country qty1 unit1 qty2 unit2 note }
        }
        messages {
          id
          guid
          messageType
          copMsgId
          orderCount
          state
          composedAt
          signedAt
          sentAt
          certificateSerial
          exchanges { attempt startedAt endedAt outcome detail destination }
        }
        diagnosis { ...DiagnosisFields }
        receipts { id messageType status statusText info customsTime receivedAt todo }
      }
    }
  }
`);

export const DeclarationsPush = graphql(`
  mutation DeclarationsPush($input: DeclarationsPushInput!, $key: String!) {
    declarationsPush(input: $input) @idempotent(key: $key) {
      operation { ...OperationFields }
      userErrors { code field message todo }
    }
  }
`);

export const OrderAmend = graphql(`
  mutation OrderAmend($id: ID!, $input: OrderInput!, $key: String!) {
    orderAmend(id: $id, input: $input) @idempotent(key: $key) {
      order { id status }
      userErrors { code field message todo }
    }
  }
`);

export const OrdersDelete = graphql(`
  mutation OrdersDelete($ids: [ID!]!) {
    ordersDelete(ids: $ids) {
      deletedIds
      userErrors { code field message todo }
    }
  }
`);

export const MessageXml = graphql(`
  query MessageXml($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Message { messageType guid xml signedXml envelopeXml }
    }
  }
`);

export const ReceiptXml = graphql(`
  query ReceiptXml($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Receipt { messageType status xml }
    }
  }
`);

export const MessageDecide = graphql(`
  mutation MessageDecide($id: ID!, $decision: MessageDecision!) {
    messageDecide(id: $id, decision: $decision) {
      message { id state }
      userErrors { code field message todo }
    }
  }
`);
