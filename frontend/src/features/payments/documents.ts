// 补充收款: a sheet of payments for orders of a task that are there already.
import { graphql } from '@/generated';

export const TaskPaymentsImport = graphql(`
  mutation TaskPaymentsImport($id: ID!, $input: TaskImportInput!, $key: String!) {
    taskPaymentsImport(id: $id, input: $input) @idempotent(key: $key) {
      rowCount
      takenCount
      problems { sheet row column value blocks code message todo }
      userErrors { code field message todo }
    }
  }
`);
