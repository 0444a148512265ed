// 申报任务: the list, one task with its counts and files, create, delete, 生成申报数据.
import { graphql } from '@/generated';

export const TaskRow = graphql(`
  fragment TaskRow on Task {
    id
    code
    status
    orderCount
    strategy { id code name mode }
    customer { id code name }
    createdAt
    updatedAt
    createdBy
    updatedBy
  }
`);

export const Tasks = graphql(`
  query Tasks($first: Int, $after: String, $last: Int, $before: String, $search: TaskSearch, $where: TaskWhere, $orderBy: TaskOrder) {
    tasks(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {
      nodes { ...TaskRow }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }
`);

export const TaskDetail = graphql(`
  query TaskDetail($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Task {
        ...TaskRow
        counts { status count }
        imports { ...ImportSummary }
        diagnosis { ...DiagnosisFields }
      }
    }
  }
`);

export const TaskCreate = graphql(`
  mutation TaskCreate($input: TaskCreateInput!) {
    taskCreate(input: $input) {
      task { ...TaskRow }
      userErrors { code field message todo }
    }
  }
`);

export const TaskDelete = graphql(`
  mutation TaskDelete($id: ID!) {
    taskDelete(id: $id) {
      deletedId
      userErrors { code field message todo }
    }
  }
`);

export const TaskGenerate = graphql(`
  mutation TaskGenerate($id: ID!, $key: String!) {
    taskGenerate(id: $id) @idempotent(key: $key) {
      operation { ...OperationFields }
      userErrors { code field message todo }
    }
  }
`);
