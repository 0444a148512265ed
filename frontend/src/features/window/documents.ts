// 单一窗口查询: orders with the documents of each.
import { graphql } from '@/generated';

export const WindowOrders = graphql(`
  query WindowOrders($first: Int, $after: String, $last: Int, $before: String, $search: OrderSearch, $where: OrderWhere, $orderBy: OrderOrder) {
    orders(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {
      nodes {
        id
        orderNo
        status
        statusSince
        task { id code strategy { id name mode } customer { id code name } }
        documents { ...PaperFields }
        updatedAt
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }
`);
