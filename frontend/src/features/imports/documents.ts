// 基础数据导入: the template, the staged upload, the import and its problems.
import { graphql } from '@/generated';

export const ImportSummary = graphql(`
  fragment ImportSummary on Import {
    id
    filename
    state
    rowCount
    orderCount
    rejectedRowCount
    problemCount
    cleaningCount
    markedWorkbookUrl
    errorsUrl
    refusal { code field message todo }
    createdAt
  }
`);

export const ImportTemplateOf = graphql(`
  query ImportTemplateOf($mode: TradeMode!) {
    importTemplate(mode: $mode) {
      mode
      url
      columns { key header required maxChars note }
    }
  }
`);

export const StagedUploadsCreate = graphql(`
  mutation StagedUploadsCreate($inputs: [StagedUploadInput!]!) {
    stagedUploadsCreate(inputs: $inputs) {
      stagedUploads { id url expiresAt maxBytes }
      userErrors { code field message todo }
    }
  }
`);

export const TaskImport = graphql(`
  mutation TaskImport($id: ID!, $input: TaskImportInput!, $key: String!) {
    taskImport(id: $id, input: $input) @idempotent(key: $key) {
      operation { ...OperationFields }
      userErrors { code field message todo }
    }
  }
`);

export const TaskImports = graphql(`
  query TaskImports($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Task {
        ...TaskRow
        imports { ...ImportSummary }
      }
    }
  }
`);

export const ImportProblems = graphql(`
  query ImportProblems($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      __typename
      id
      ... on Import {
        ...ImportSummary
        problems(first: $first, after: $after) {
          nodes { sheet row column value code severity field message todo }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          totalCount
        }
      }
    }
  }
`);

export const ImportCleanings = graphql(`
  query ImportCleanings($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      __typename
      id
      ... on Import {
        cleanings(first: $first, after: $after) {
          nodes { sheet row column from to done }
          pageInfo { hasNextPage endCursor }
          totalCount
        }
      }
    }
  }
`);

export const ImportPreview = graphql(`
  query ImportPreview($uploadId: ID!, $customerId: ID!, $mode: TradeMode!) {
    importPreview(uploadId: $uploadId, customerId: $customerId, mode: $mode) {
      sheets {
        sheet
        headerRow
        columns { column header key certainty }
        rows
        mapping
        missing
      }
      userErrors { code field message todo }
    }
  }
`);

export const ColumnMappingSave = graphql(`
  mutation ColumnMappingSave($input: ColumnMappingSaveInput!) {
    columnMappingSave(input: $input) {
      columnMapping { id name }
      userErrors { code field message todo }
    }
  }
`);
