/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment CustomerFields on Customer {\n    id code name contact phone note status createdAt updatedAt createdBy updatedBy\n  }\n": typeof types.CustomerFieldsFragmentDoc,
    "\n  query Customers($first: Int, $after: String, $last: Int, $before: String, $search: CustomerSearch, $where: CustomerWhere, $orderBy: CustomerOrder) {\n    customers(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...CustomerFields }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n": typeof types.CustomersDocument,
    "\n  mutation CustomerCreate($input: CustomerInput!) {\n    customerCreate(input: $input) {\n      customer { ...CustomerFields }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.CustomerCreateDocument,
    "\n  mutation CustomerUpdate($id: ID!, $input: CustomerInput!) {\n    customerUpdate(id: $id, input: $input) {\n      customer { ...CustomerFields }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.CustomerUpdateDocument,
    "\n  query CustomerOptions($byCode: CustomerSearch, $byName: CustomerSearch) {\n    byCode: customers(first: 50, search: $byCode, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id code name }\n    }\n    byName: customers(first: 50, search: $byName, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id code name }\n    }\n  }\n": typeof types.CustomerOptionsDocument,
    "\n  fragment EnterpriseFields on Enterprise {\n    id\n    name\n    unifiedSocialCreditCode\n    customsCode\n    transmissionId\n    roles\n    sendChannel { url username passwordSet }\n    receiveChannel { url username passwordSet }\n    signing { url username passwordSet profile }\n    note\n    status\n    createdAt\n    updatedAt\n    createdBy\n    updatedBy\n  }\n": typeof types.EnterpriseFieldsFragmentDoc,
    "\n  query Enterprises($first: Int, $after: String, $last: Int, $before: String, $search: EnterpriseSearch, $where: EnterpriseWhere, $orderBy: EnterpriseOrder) {\n    enterprises(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...EnterpriseFields }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n": typeof types.EnterprisesDocument,
    "\n  mutation EnterpriseCreate($input: EnterpriseInput!) {\n    enterpriseCreate(input: $input) {\n      enterprise { ...EnterpriseFields }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.EnterpriseCreateDocument,
    "\n  mutation EnterpriseUpdate($id: ID!, $input: EnterpriseInput!) {\n    enterpriseUpdate(id: $id, input: $input) {\n      enterprise { ...EnterpriseFields }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.EnterpriseUpdateDocument,
    "\n  query EnterpriseOptions($byName: EnterpriseSearch, $byCode: EnterpriseSearch, $where: EnterpriseWhere) {\n    byName: enterprises(first: 50, search: $byName, where: $where, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id name customsCode }\n    }\n    byCode: enterprises(first: 50, search: $byCode, where: $where, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id name customsCode }\n    }\n  }\n": typeof types.EnterpriseOptionsDocument,
    "\n  fragment ImportSummary on Import {\n    id\n    filename\n    state\n    rowCount\n    orderCount\n    rejectedRowCount\n    problemCount\n    refusal { code field message todo }\n    createdAt\n  }\n": typeof types.ImportSummaryFragmentDoc,
    "\n  query ImportTemplateOf($mode: TradeMode!) {\n    importTemplate(mode: $mode) {\n      mode\n      url\n      columns { key header required maxChars note }\n    }\n  }\n": typeof types.ImportTemplateOfDocument,
    "\n  mutation StagedUploadsCreate($inputs: [StagedUploadInput!]!) {\n    stagedUploadsCreate(inputs: $inputs) {\n      stagedUploads { id url expiresAt maxBytes }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.StagedUploadsCreateDocument,
    "\n  mutation TaskImport($id: ID!, $input: TaskImportInput!, $key: String!) {\n    taskImport(id: $id, input: $input) @idempotent(key: $key) {\n      operation { ...OperationFields }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.TaskImportDocument,
    "\n  query TaskImports($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Task {\n        ...TaskRow\n        imports { ...ImportSummary }\n      }\n    }\n  }\n": typeof types.TaskImportsDocument,
    "\n  query ImportProblems($id: ID!, $first: Int!, $after: String) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Import {\n        ...ImportSummary\n        problems(first: $first, after: $after) {\n          nodes { sheet row column value code severity field message todo }\n          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n": typeof types.ImportProblemsDocument,
    "\n  fragment OperationFields on Operation {\n    id\n    kind\n    state\n    done\n    total\n    succeeded\n    failed\n    ratePerSecond\n    etaSeconds\n    subjectId\n    cancelAsked\n    createdBy\n    error { code field message todo }\n    createdAt\n    startedAt\n    endedAt\n  }\n": typeof types.OperationFieldsFragmentDoc,
    "\n  query OperationsRecent($first: Int!) {\n    operations(first: $first) {\n      nodes { ...OperationFields }\n    }\n  }\n": typeof types.OperationsRecentDocument,
    "\n  query OperationById($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ...OperationFields\n    }\n  }\n": typeof types.OperationByIdDocument,
    "\n  subscription OperationUpdated($id: ID!) {\n    operationUpdated(id: $id) { ...OperationFields }\n  }\n": typeof types.OperationUpdatedDocument,
    "\n  mutation OperationCancel($id: ID!) {\n    operationCancel(id: $id) {\n      operation { ...OperationFields }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.OperationCancelDocument,
    "\n  fragment OrderRow on Order {\n    id\n    orderNo\n    status\n    statusSince\n    customsStatus\n    customsStatusText\n    currency\n    goodsValue\n    lineCount\n    failure { code party message todo retryable }\n    task {\n      id\n      code\n      updatedBy\n      strategy { id code name mode }\n      customer { id code name }\n    }\n    createdAt\n    updatedAt\n  }\n": typeof types.OrderRowFragmentDoc,
    "\n  query Orders($first: Int, $after: String, $last: Int, $before: String, $search: OrderSearch, $where: OrderWhere, $orderBy: OrderOrder) {\n    orders(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...OrderRow }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n": typeof types.OrdersDocument,
    "\n  query OrderCounts($where: OrderWhere) {\n    orderCounts(where: $where) { status count }\n  }\n": typeof types.OrderCountsDocument,
    "\n  query OrderDetail($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Order {\n        ...OrderRow\n        orderType\n        platformCode\n        platformName\n        merchantCode\n        merchantName\n        lines { gnum itemNo itemName unit unitName qty price totalPrice }\n        messages {\n          id\n          guid\n          messageType\n          copMsgId\n          orderCount\n          state\n          composedAt\n          signedAt\n          sentAt\n          certificateSerial\n          exchanges { attempt startedAt endedAt outcome detail destination }\n        }\n        receipts { id messageType status statusText info customsTime receivedAt todo }\n      }\n    }\n  }\n": typeof types.OrderDetailDocument,
    "\n  mutation DeclarationsPush($input: DeclarationsPushInput!, $key: String!) {\n    declarationsPush(input: $input) @idempotent(key: $key) {\n      operation { ...OperationFields }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.DeclarationsPushDocument,
    "\n  mutation OrdersDelete($ids: [ID!]!) {\n    ordersDelete(ids: $ids) {\n      deletedIds\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.OrdersDeleteDocument,
    "\n  query MessageXml($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Message { messageType guid xml signedXml envelopeXml }\n    }\n  }\n": typeof types.MessageXmlDocument,
    "\n  query ReceiptXml($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Receipt { messageType status xml }\n    }\n  }\n": typeof types.ReceiptXmlDocument,
    "\n  mutation MessageDecide($id: ID!, $decision: MessageDecision!) {\n    messageDecide(id: $id, decision: $decision) {\n      message { id state }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.MessageDecideDocument,
    "\n  query Parameters($table: ParameterTable!) {\n    parameters(table: $table) { code nameZh nameEn active }\n  }\n": typeof types.ParametersDocument,
    "\n  mutation SessionCreate($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      session { accessToken refreshToken expiresAt }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.SessionCreateDocument,
    "\n  mutation SessionRefresh($refreshToken: String!) {\n    sessionRefresh(refreshToken: $refreshToken) {\n      session { accessToken refreshToken expiresAt }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.SessionRefreshDocument,
    "\n  mutation SessionDelete($refreshToken: String!) {\n    sessionDelete(refreshToken: $refreshToken) {\n      done\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.SessionDeleteDocument,
    "\n  query Viewer {\n    viewer {\n      user { id login name }\n      tenant { id code name sandbox }\n      role\n      permissions\n      memberships { tenant { id code name sandbox } role }\n      sandbox\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  fragment StrategyFields on Strategy {\n    id\n    code\n    name\n    mode\n    platform { id name customsCode }\n    platformCode\n    platformName\n    merchant { id name customsCode }\n    owner { id name customsCode }\n    declarant { id name customsCode }\n    currency\n    warehouse { id name country }\n    warnings { code field message todo }\n    status\n    createdAt\n    updatedAt\n    createdBy\n    updatedBy\n  }\n": typeof types.StrategyFieldsFragmentDoc,
    "\n  query Strategies($first: Int, $after: String, $last: Int, $before: String, $search: StrategySearch, $where: StrategyWhere, $orderBy: StrategyOrder) {\n    strategies(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...StrategyFields }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n": typeof types.StrategiesDocument,
    "\n  mutation StrategyCreate($input: StrategyInput!) {\n    strategyCreate(input: $input) {\n      strategy { ...StrategyFields }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.StrategyCreateDocument,
    "\n  mutation StrategyUpdate($id: ID!, $input: StrategyInput!) {\n    strategyUpdate(id: $id, input: $input) {\n      strategy { ...StrategyFields }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.StrategyUpdateDocument,
    "\n  mutation StrategyCopy($id: ID!, $code: String!) {\n    strategyCopy(id: $id, code: $code) {\n      strategy { ...StrategyFields }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.StrategyCopyDocument,
    "\n  query StrategyOptions($byCode: StrategySearch, $byName: StrategySearch) {\n    byCode: strategies(first: 50, search: $byCode, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id code name mode }\n    }\n    byName: strategies(first: 50, search: $byName, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id code name mode }\n    }\n  }\n": typeof types.StrategyOptionsDocument,
    "\n  fragment TaskRow on Task {\n    id\n    code\n    status\n    orderCount\n    strategy { id code name mode }\n    customer { id code name }\n    createdAt\n    updatedAt\n    createdBy\n    updatedBy\n  }\n": typeof types.TaskRowFragmentDoc,
    "\n  query Tasks($first: Int, $after: String, $last: Int, $before: String, $search: TaskSearch, $where: TaskWhere, $orderBy: TaskOrder) {\n    tasks(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...TaskRow }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n": typeof types.TasksDocument,
    "\n  query TaskDetail($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Task {\n        ...TaskRow\n        counts { status count }\n        imports { ...ImportSummary }\n      }\n    }\n  }\n": typeof types.TaskDetailDocument,
    "\n  mutation TaskCreate($input: TaskCreateInput!) {\n    taskCreate(input: $input) {\n      task { ...TaskRow }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.TaskCreateDocument,
    "\n  mutation TaskDelete($id: ID!) {\n    taskDelete(id: $id) {\n      deletedId\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.TaskDeleteDocument,
    "\n  mutation TaskGenerate($id: ID!, $key: String!) {\n    taskGenerate(id: $id) @idempotent(key: $key) {\n      operation { ...OperationFields }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.TaskGenerateDocument,
    "\n  fragment WarehouseFields on Warehouse {\n    id name address country recordNo status createdAt updatedAt createdBy updatedBy\n  }\n": typeof types.WarehouseFieldsFragmentDoc,
    "\n  query Warehouses($first: Int, $after: String, $last: Int, $before: String, $search: WarehouseSearch, $where: WarehouseWhere, $orderBy: WarehouseOrder) {\n    warehouses(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...WarehouseFields }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n": typeof types.WarehousesDocument,
    "\n  mutation WarehouseCreate($input: WarehouseInput!) {\n    warehouseCreate(input: $input) {\n      warehouse { ...WarehouseFields }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.WarehouseCreateDocument,
    "\n  mutation WarehouseUpdate($id: ID!, $input: WarehouseInput!) {\n    warehouseUpdate(id: $id, input: $input) {\n      warehouse { ...WarehouseFields }\n      userErrors { code field message todo }\n    }\n  }\n": typeof types.WarehouseUpdateDocument,
    "\n  query WarehouseOptions($byName: WarehouseSearch) {\n    warehouses(first: 50, search: $byName, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id name country recordNo }\n    }\n  }\n": typeof types.WarehouseOptionsDocument,
};
const documents: Documents = {
    "\n  fragment CustomerFields on Customer {\n    id code name contact phone note status createdAt updatedAt createdBy updatedBy\n  }\n": types.CustomerFieldsFragmentDoc,
    "\n  query Customers($first: Int, $after: String, $last: Int, $before: String, $search: CustomerSearch, $where: CustomerWhere, $orderBy: CustomerOrder) {\n    customers(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...CustomerFields }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n": types.CustomersDocument,
    "\n  mutation CustomerCreate($input: CustomerInput!) {\n    customerCreate(input: $input) {\n      customer { ...CustomerFields }\n      userErrors { code field message todo }\n    }\n  }\n": types.CustomerCreateDocument,
    "\n  mutation CustomerUpdate($id: ID!, $input: CustomerInput!) {\n    customerUpdate(id: $id, input: $input) {\n      customer { ...CustomerFields }\n      userErrors { code field message todo }\n    }\n  }\n": types.CustomerUpdateDocument,
    "\n  query CustomerOptions($byCode: CustomerSearch, $byName: CustomerSearch) {\n    byCode: customers(first: 50, search: $byCode, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id code name }\n    }\n    byName: customers(first: 50, search: $byName, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id code name }\n    }\n  }\n": types.CustomerOptionsDocument,
    "\n  fragment EnterpriseFields on Enterprise {\n    id\n    name\n    unifiedSocialCreditCode\n    customsCode\n    transmissionId\n    roles\n    sendChannel { url username passwordSet }\n    receiveChannel { url username passwordSet }\n    signing { url username passwordSet profile }\n    note\n    status\n    createdAt\n    updatedAt\n    createdBy\n    updatedBy\n  }\n": types.EnterpriseFieldsFragmentDoc,
    "\n  query Enterprises($first: Int, $after: String, $last: Int, $before: String, $search: EnterpriseSearch, $where: EnterpriseWhere, $orderBy: EnterpriseOrder) {\n    enterprises(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...EnterpriseFields }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n": types.EnterprisesDocument,
    "\n  mutation EnterpriseCreate($input: EnterpriseInput!) {\n    enterpriseCreate(input: $input) {\n      enterprise { ...EnterpriseFields }\n      userErrors { code field message todo }\n    }\n  }\n": types.EnterpriseCreateDocument,
    "\n  mutation EnterpriseUpdate($id: ID!, $input: EnterpriseInput!) {\n    enterpriseUpdate(id: $id, input: $input) {\n      enterprise { ...EnterpriseFields }\n      userErrors { code field message todo }\n    }\n  }\n": types.EnterpriseUpdateDocument,
    "\n  query EnterpriseOptions($byName: EnterpriseSearch, $byCode: EnterpriseSearch, $where: EnterpriseWhere) {\n    byName: enterprises(first: 50, search: $byName, where: $where, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id name customsCode }\n    }\n    byCode: enterprises(first: 50, search: $byCode, where: $where, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id name customsCode }\n    }\n  }\n": types.EnterpriseOptionsDocument,
    "\n  fragment ImportSummary on Import {\n    id\n    filename\n    state\n    rowCount\n    orderCount\n    rejectedRowCount\n    problemCount\n    refusal { code field message todo }\n    createdAt\n  }\n": types.ImportSummaryFragmentDoc,
    "\n  query ImportTemplateOf($mode: TradeMode!) {\n    importTemplate(mode: $mode) {\n      mode\n      url\n      columns { key header required maxChars note }\n    }\n  }\n": types.ImportTemplateOfDocument,
    "\n  mutation StagedUploadsCreate($inputs: [StagedUploadInput!]!) {\n    stagedUploadsCreate(inputs: $inputs) {\n      stagedUploads { id url expiresAt maxBytes }\n      userErrors { code field message todo }\n    }\n  }\n": types.StagedUploadsCreateDocument,
    "\n  mutation TaskImport($id: ID!, $input: TaskImportInput!, $key: String!) {\n    taskImport(id: $id, input: $input) @idempotent(key: $key) {\n      operation { ...OperationFields }\n      userErrors { code field message todo }\n    }\n  }\n": types.TaskImportDocument,
    "\n  query TaskImports($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Task {\n        ...TaskRow\n        imports { ...ImportSummary }\n      }\n    }\n  }\n": types.TaskImportsDocument,
    "\n  query ImportProblems($id: ID!, $first: Int!, $after: String) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Import {\n        ...ImportSummary\n        problems(first: $first, after: $after) {\n          nodes { sheet row column value code severity field message todo }\n          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n": types.ImportProblemsDocument,
    "\n  fragment OperationFields on Operation {\n    id\n    kind\n    state\n    done\n    total\n    succeeded\n    failed\n    ratePerSecond\n    etaSeconds\n    subjectId\n    cancelAsked\n    createdBy\n    error { code field message todo }\n    createdAt\n    startedAt\n    endedAt\n  }\n": types.OperationFieldsFragmentDoc,
    "\n  query OperationsRecent($first: Int!) {\n    operations(first: $first) {\n      nodes { ...OperationFields }\n    }\n  }\n": types.OperationsRecentDocument,
    "\n  query OperationById($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ...OperationFields\n    }\n  }\n": types.OperationByIdDocument,
    "\n  subscription OperationUpdated($id: ID!) {\n    operationUpdated(id: $id) { ...OperationFields }\n  }\n": types.OperationUpdatedDocument,
    "\n  mutation OperationCancel($id: ID!) {\n    operationCancel(id: $id) {\n      operation { ...OperationFields }\n      userErrors { code field message todo }\n    }\n  }\n": types.OperationCancelDocument,
    "\n  fragment OrderRow on Order {\n    id\n    orderNo\n    status\n    statusSince\n    customsStatus\n    customsStatusText\n    currency\n    goodsValue\n    lineCount\n    failure { code party message todo retryable }\n    task {\n      id\n      code\n      updatedBy\n      strategy { id code name mode }\n      customer { id code name }\n    }\n    createdAt\n    updatedAt\n  }\n": types.OrderRowFragmentDoc,
    "\n  query Orders($first: Int, $after: String, $last: Int, $before: String, $search: OrderSearch, $where: OrderWhere, $orderBy: OrderOrder) {\n    orders(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...OrderRow }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n": types.OrdersDocument,
    "\n  query OrderCounts($where: OrderWhere) {\n    orderCounts(where: $where) { status count }\n  }\n": types.OrderCountsDocument,
    "\n  query OrderDetail($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Order {\n        ...OrderRow\n        orderType\n        platformCode\n        platformName\n        merchantCode\n        merchantName\n        lines { gnum itemNo itemName unit unitName qty price totalPrice }\n        messages {\n          id\n          guid\n          messageType\n          copMsgId\n          orderCount\n          state\n          composedAt\n          signedAt\n          sentAt\n          certificateSerial\n          exchanges { attempt startedAt endedAt outcome detail destination }\n        }\n        receipts { id messageType status statusText info customsTime receivedAt todo }\n      }\n    }\n  }\n": types.OrderDetailDocument,
    "\n  mutation DeclarationsPush($input: DeclarationsPushInput!, $key: String!) {\n    declarationsPush(input: $input) @idempotent(key: $key) {\n      operation { ...OperationFields }\n      userErrors { code field message todo }\n    }\n  }\n": types.DeclarationsPushDocument,
    "\n  mutation OrdersDelete($ids: [ID!]!) {\n    ordersDelete(ids: $ids) {\n      deletedIds\n      userErrors { code field message todo }\n    }\n  }\n": types.OrdersDeleteDocument,
    "\n  query MessageXml($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Message { messageType guid xml signedXml envelopeXml }\n    }\n  }\n": types.MessageXmlDocument,
    "\n  query ReceiptXml($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Receipt { messageType status xml }\n    }\n  }\n": types.ReceiptXmlDocument,
    "\n  mutation MessageDecide($id: ID!, $decision: MessageDecision!) {\n    messageDecide(id: $id, decision: $decision) {\n      message { id state }\n      userErrors { code field message todo }\n    }\n  }\n": types.MessageDecideDocument,
    "\n  query Parameters($table: ParameterTable!) {\n    parameters(table: $table) { code nameZh nameEn active }\n  }\n": types.ParametersDocument,
    "\n  mutation SessionCreate($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      session { accessToken refreshToken expiresAt }\n      userErrors { code field message todo }\n    }\n  }\n": types.SessionCreateDocument,
    "\n  mutation SessionRefresh($refreshToken: String!) {\n    sessionRefresh(refreshToken: $refreshToken) {\n      session { accessToken refreshToken expiresAt }\n      userErrors { code field message todo }\n    }\n  }\n": types.SessionRefreshDocument,
    "\n  mutation SessionDelete($refreshToken: String!) {\n    sessionDelete(refreshToken: $refreshToken) {\n      done\n      userErrors { code field message todo }\n    }\n  }\n": types.SessionDeleteDocument,
    "\n  query Viewer {\n    viewer {\n      user { id login name }\n      tenant { id code name sandbox }\n      role\n      permissions\n      memberships { tenant { id code name sandbox } role }\n      sandbox\n    }\n  }\n": types.ViewerDocument,
    "\n  fragment StrategyFields on Strategy {\n    id\n    code\n    name\n    mode\n    platform { id name customsCode }\n    platformCode\n    platformName\n    merchant { id name customsCode }\n    owner { id name customsCode }\n    declarant { id name customsCode }\n    currency\n    warehouse { id name country }\n    warnings { code field message todo }\n    status\n    createdAt\n    updatedAt\n    createdBy\n    updatedBy\n  }\n": types.StrategyFieldsFragmentDoc,
    "\n  query Strategies($first: Int, $after: String, $last: Int, $before: String, $search: StrategySearch, $where: StrategyWhere, $orderBy: StrategyOrder) {\n    strategies(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...StrategyFields }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n": types.StrategiesDocument,
    "\n  mutation StrategyCreate($input: StrategyInput!) {\n    strategyCreate(input: $input) {\n      strategy { ...StrategyFields }\n      userErrors { code field message todo }\n    }\n  }\n": types.StrategyCreateDocument,
    "\n  mutation StrategyUpdate($id: ID!, $input: StrategyInput!) {\n    strategyUpdate(id: $id, input: $input) {\n      strategy { ...StrategyFields }\n      userErrors { code field message todo }\n    }\n  }\n": types.StrategyUpdateDocument,
    "\n  mutation StrategyCopy($id: ID!, $code: String!) {\n    strategyCopy(id: $id, code: $code) {\n      strategy { ...StrategyFields }\n      userErrors { code field message todo }\n    }\n  }\n": types.StrategyCopyDocument,
    "\n  query StrategyOptions($byCode: StrategySearch, $byName: StrategySearch) {\n    byCode: strategies(first: 50, search: $byCode, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id code name mode }\n    }\n    byName: strategies(first: 50, search: $byName, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id code name mode }\n    }\n  }\n": types.StrategyOptionsDocument,
    "\n  fragment TaskRow on Task {\n    id\n    code\n    status\n    orderCount\n    strategy { id code name mode }\n    customer { id code name }\n    createdAt\n    updatedAt\n    createdBy\n    updatedBy\n  }\n": types.TaskRowFragmentDoc,
    "\n  query Tasks($first: Int, $after: String, $last: Int, $before: String, $search: TaskSearch, $where: TaskWhere, $orderBy: TaskOrder) {\n    tasks(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...TaskRow }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n": types.TasksDocument,
    "\n  query TaskDetail($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Task {\n        ...TaskRow\n        counts { status count }\n        imports { ...ImportSummary }\n      }\n    }\n  }\n": types.TaskDetailDocument,
    "\n  mutation TaskCreate($input: TaskCreateInput!) {\n    taskCreate(input: $input) {\n      task { ...TaskRow }\n      userErrors { code field message todo }\n    }\n  }\n": types.TaskCreateDocument,
    "\n  mutation TaskDelete($id: ID!) {\n    taskDelete(id: $id) {\n      deletedId\n      userErrors { code field message todo }\n    }\n  }\n": types.TaskDeleteDocument,
    "\n  mutation TaskGenerate($id: ID!, $key: String!) {\n    taskGenerate(id: $id) @idempotent(key: $key) {\n      operation { ...OperationFields }\n      userErrors { code field message todo }\n    }\n  }\n": types.TaskGenerateDocument,
    "\n  fragment WarehouseFields on Warehouse {\n    id name address country recordNo status createdAt updatedAt createdBy updatedBy\n  }\n": types.WarehouseFieldsFragmentDoc,
    "\n  query Warehouses($first: Int, $after: String, $last: Int, $before: String, $search: WarehouseSearch, $where: WarehouseWhere, $orderBy: WarehouseOrder) {\n    warehouses(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...WarehouseFields }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n": types.WarehousesDocument,
    "\n  mutation WarehouseCreate($input: WarehouseInput!) {\n    warehouseCreate(input: $input) {\n      warehouse { ...WarehouseFields }\n      userErrors { code field message todo }\n    }\n  }\n": types.WarehouseCreateDocument,
    "\n  mutation WarehouseUpdate($id: ID!, $input: WarehouseInput!) {\n    warehouseUpdate(id: $id, input: $input) {\n      warehouse { ...WarehouseFields }\n      userErrors { code field message todo }\n    }\n  }\n": types.WarehouseUpdateDocument,
    "\n  query WarehouseOptions($byName: WarehouseSearch) {\n    warehouses(first: 50, search: $byName, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id name country recordNo }\n    }\n  }\n": types.WarehouseOptionsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CustomerFields on Customer {\n    id code name contact phone note status createdAt updatedAt createdBy updatedBy\n  }\n"): (typeof documents)["\n  fragment CustomerFields on Customer {\n    id code name contact phone note status createdAt updatedAt createdBy updatedBy\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Customers($first: Int, $after: String, $last: Int, $before: String, $search: CustomerSearch, $where: CustomerWhere, $orderBy: CustomerOrder) {\n    customers(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...CustomerFields }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Customers($first: Int, $after: String, $last: Int, $before: String, $search: CustomerSearch, $where: CustomerWhere, $orderBy: CustomerOrder) {\n    customers(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...CustomerFields }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CustomerCreate($input: CustomerInput!) {\n    customerCreate(input: $input) {\n      customer { ...CustomerFields }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation CustomerCreate($input: CustomerInput!) {\n    customerCreate(input: $input) {\n      customer { ...CustomerFields }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CustomerUpdate($id: ID!, $input: CustomerInput!) {\n    customerUpdate(id: $id, input: $input) {\n      customer { ...CustomerFields }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation CustomerUpdate($id: ID!, $input: CustomerInput!) {\n    customerUpdate(id: $id, input: $input) {\n      customer { ...CustomerFields }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CustomerOptions($byCode: CustomerSearch, $byName: CustomerSearch) {\n    byCode: customers(first: 50, search: $byCode, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id code name }\n    }\n    byName: customers(first: 50, search: $byName, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id code name }\n    }\n  }\n"): (typeof documents)["\n  query CustomerOptions($byCode: CustomerSearch, $byName: CustomerSearch) {\n    byCode: customers(first: 50, search: $byCode, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id code name }\n    }\n    byName: customers(first: 50, search: $byName, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id code name }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EnterpriseFields on Enterprise {\n    id\n    name\n    unifiedSocialCreditCode\n    customsCode\n    transmissionId\n    roles\n    sendChannel { url username passwordSet }\n    receiveChannel { url username passwordSet }\n    signing { url username passwordSet profile }\n    note\n    status\n    createdAt\n    updatedAt\n    createdBy\n    updatedBy\n  }\n"): (typeof documents)["\n  fragment EnterpriseFields on Enterprise {\n    id\n    name\n    unifiedSocialCreditCode\n    customsCode\n    transmissionId\n    roles\n    sendChannel { url username passwordSet }\n    receiveChannel { url username passwordSet }\n    signing { url username passwordSet profile }\n    note\n    status\n    createdAt\n    updatedAt\n    createdBy\n    updatedBy\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Enterprises($first: Int, $after: String, $last: Int, $before: String, $search: EnterpriseSearch, $where: EnterpriseWhere, $orderBy: EnterpriseOrder) {\n    enterprises(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...EnterpriseFields }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Enterprises($first: Int, $after: String, $last: Int, $before: String, $search: EnterpriseSearch, $where: EnterpriseWhere, $orderBy: EnterpriseOrder) {\n    enterprises(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...EnterpriseFields }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnterpriseCreate($input: EnterpriseInput!) {\n    enterpriseCreate(input: $input) {\n      enterprise { ...EnterpriseFields }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation EnterpriseCreate($input: EnterpriseInput!) {\n    enterpriseCreate(input: $input) {\n      enterprise { ...EnterpriseFields }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnterpriseUpdate($id: ID!, $input: EnterpriseInput!) {\n    enterpriseUpdate(id: $id, input: $input) {\n      enterprise { ...EnterpriseFields }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation EnterpriseUpdate($id: ID!, $input: EnterpriseInput!) {\n    enterpriseUpdate(id: $id, input: $input) {\n      enterprise { ...EnterpriseFields }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EnterpriseOptions($byName: EnterpriseSearch, $byCode: EnterpriseSearch, $where: EnterpriseWhere) {\n    byName: enterprises(first: 50, search: $byName, where: $where, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id name customsCode }\n    }\n    byCode: enterprises(first: 50, search: $byCode, where: $where, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id name customsCode }\n    }\n  }\n"): (typeof documents)["\n  query EnterpriseOptions($byName: EnterpriseSearch, $byCode: EnterpriseSearch, $where: EnterpriseWhere) {\n    byName: enterprises(first: 50, search: $byName, where: $where, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id name customsCode }\n    }\n    byCode: enterprises(first: 50, search: $byCode, where: $where, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id name customsCode }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportSummary on Import {\n    id\n    filename\n    state\n    rowCount\n    orderCount\n    rejectedRowCount\n    problemCount\n    refusal { code field message todo }\n    createdAt\n  }\n"): (typeof documents)["\n  fragment ImportSummary on Import {\n    id\n    filename\n    state\n    rowCount\n    orderCount\n    rejectedRowCount\n    problemCount\n    refusal { code field message todo }\n    createdAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportTemplateOf($mode: TradeMode!) {\n    importTemplate(mode: $mode) {\n      mode\n      url\n      columns { key header required maxChars note }\n    }\n  }\n"): (typeof documents)["\n  query ImportTemplateOf($mode: TradeMode!) {\n    importTemplate(mode: $mode) {\n      mode\n      url\n      columns { key header required maxChars note }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StagedUploadsCreate($inputs: [StagedUploadInput!]!) {\n    stagedUploadsCreate(inputs: $inputs) {\n      stagedUploads { id url expiresAt maxBytes }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation StagedUploadsCreate($inputs: [StagedUploadInput!]!) {\n    stagedUploadsCreate(inputs: $inputs) {\n      stagedUploads { id url expiresAt maxBytes }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TaskImport($id: ID!, $input: TaskImportInput!, $key: String!) {\n    taskImport(id: $id, input: $input) @idempotent(key: $key) {\n      operation { ...OperationFields }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation TaskImport($id: ID!, $input: TaskImportInput!, $key: String!) {\n    taskImport(id: $id, input: $input) @idempotent(key: $key) {\n      operation { ...OperationFields }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TaskImports($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Task {\n        ...TaskRow\n        imports { ...ImportSummary }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TaskImports($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Task {\n        ...TaskRow\n        imports { ...ImportSummary }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportProblems($id: ID!, $first: Int!, $after: String) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Import {\n        ...ImportSummary\n        problems(first: $first, after: $after) {\n          nodes { sheet row column value code severity field message todo }\n          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportProblems($id: ID!, $first: Int!, $after: String) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Import {\n        ...ImportSummary\n        problems(first: $first, after: $after) {\n          nodes { sheet row column value code severity field message todo }\n          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OperationFields on Operation {\n    id\n    kind\n    state\n    done\n    total\n    succeeded\n    failed\n    ratePerSecond\n    etaSeconds\n    subjectId\n    cancelAsked\n    createdBy\n    error { code field message todo }\n    createdAt\n    startedAt\n    endedAt\n  }\n"): (typeof documents)["\n  fragment OperationFields on Operation {\n    id\n    kind\n    state\n    done\n    total\n    succeeded\n    failed\n    ratePerSecond\n    etaSeconds\n    subjectId\n    cancelAsked\n    createdBy\n    error { code field message todo }\n    createdAt\n    startedAt\n    endedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OperationsRecent($first: Int!) {\n    operations(first: $first) {\n      nodes { ...OperationFields }\n    }\n  }\n"): (typeof documents)["\n  query OperationsRecent($first: Int!) {\n    operations(first: $first) {\n      nodes { ...OperationFields }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OperationById($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ...OperationFields\n    }\n  }\n"): (typeof documents)["\n  query OperationById($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ...OperationFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription OperationUpdated($id: ID!) {\n    operationUpdated(id: $id) { ...OperationFields }\n  }\n"): (typeof documents)["\n  subscription OperationUpdated($id: ID!) {\n    operationUpdated(id: $id) { ...OperationFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OperationCancel($id: ID!) {\n    operationCancel(id: $id) {\n      operation { ...OperationFields }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation OperationCancel($id: ID!) {\n    operationCancel(id: $id) {\n      operation { ...OperationFields }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderRow on Order {\n    id\n    orderNo\n    status\n    statusSince\n    customsStatus\n    customsStatusText\n    currency\n    goodsValue\n    lineCount\n    failure { code party message todo retryable }\n    task {\n      id\n      code\n      updatedBy\n      strategy { id code name mode }\n      customer { id code name }\n    }\n    createdAt\n    updatedAt\n  }\n"): (typeof documents)["\n  fragment OrderRow on Order {\n    id\n    orderNo\n    status\n    statusSince\n    customsStatus\n    customsStatusText\n    currency\n    goodsValue\n    lineCount\n    failure { code party message todo retryable }\n    task {\n      id\n      code\n      updatedBy\n      strategy { id code name mode }\n      customer { id code name }\n    }\n    createdAt\n    updatedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Orders($first: Int, $after: String, $last: Int, $before: String, $search: OrderSearch, $where: OrderWhere, $orderBy: OrderOrder) {\n    orders(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...OrderRow }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Orders($first: Int, $after: String, $last: Int, $before: String, $search: OrderSearch, $where: OrderWhere, $orderBy: OrderOrder) {\n    orders(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...OrderRow }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrderCounts($where: OrderWhere) {\n    orderCounts(where: $where) { status count }\n  }\n"): (typeof documents)["\n  query OrderCounts($where: OrderWhere) {\n    orderCounts(where: $where) { status count }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrderDetail($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Order {\n        ...OrderRow\n        orderType\n        platformCode\n        platformName\n        merchantCode\n        merchantName\n        lines { gnum itemNo itemName unit unitName qty price totalPrice }\n        messages {\n          id\n          guid\n          messageType\n          copMsgId\n          orderCount\n          state\n          composedAt\n          signedAt\n          sentAt\n          certificateSerial\n          exchanges { attempt startedAt endedAt outcome detail destination }\n        }\n        receipts { id messageType status statusText info customsTime receivedAt todo }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OrderDetail($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Order {\n        ...OrderRow\n        orderType\n        platformCode\n        platformName\n        merchantCode\n        merchantName\n        lines { gnum itemNo itemName unit unitName qty price totalPrice }\n        messages {\n          id\n          guid\n          messageType\n          copMsgId\n          orderCount\n          state\n          composedAt\n          signedAt\n          sentAt\n          certificateSerial\n          exchanges { attempt startedAt endedAt outcome detail destination }\n        }\n        receipts { id messageType status statusText info customsTime receivedAt todo }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclarationsPush($input: DeclarationsPushInput!, $key: String!) {\n    declarationsPush(input: $input) @idempotent(key: $key) {\n      operation { ...OperationFields }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation DeclarationsPush($input: DeclarationsPushInput!, $key: String!) {\n    declarationsPush(input: $input) @idempotent(key: $key) {\n      operation { ...OperationFields }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OrdersDelete($ids: [ID!]!) {\n    ordersDelete(ids: $ids) {\n      deletedIds\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation OrdersDelete($ids: [ID!]!) {\n    ordersDelete(ids: $ids) {\n      deletedIds\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MessageXml($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Message { messageType guid xml signedXml envelopeXml }\n    }\n  }\n"): (typeof documents)["\n  query MessageXml($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Message { messageType guid xml signedXml envelopeXml }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReceiptXml($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Receipt { messageType status xml }\n    }\n  }\n"): (typeof documents)["\n  query ReceiptXml($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Receipt { messageType status xml }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MessageDecide($id: ID!, $decision: MessageDecision!) {\n    messageDecide(id: $id, decision: $decision) {\n      message { id state }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation MessageDecide($id: ID!, $decision: MessageDecision!) {\n    messageDecide(id: $id, decision: $decision) {\n      message { id state }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Parameters($table: ParameterTable!) {\n    parameters(table: $table) { code nameZh nameEn active }\n  }\n"): (typeof documents)["\n  query Parameters($table: ParameterTable!) {\n    parameters(table: $table) { code nameZh nameEn active }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SessionCreate($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      session { accessToken refreshToken expiresAt }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation SessionCreate($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      session { accessToken refreshToken expiresAt }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SessionRefresh($refreshToken: String!) {\n    sessionRefresh(refreshToken: $refreshToken) {\n      session { accessToken refreshToken expiresAt }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation SessionRefresh($refreshToken: String!) {\n    sessionRefresh(refreshToken: $refreshToken) {\n      session { accessToken refreshToken expiresAt }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SessionDelete($refreshToken: String!) {\n    sessionDelete(refreshToken: $refreshToken) {\n      done\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation SessionDelete($refreshToken: String!) {\n    sessionDelete(refreshToken: $refreshToken) {\n      done\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      user { id login name }\n      tenant { id code name sandbox }\n      role\n      permissions\n      memberships { tenant { id code name sandbox } role }\n      sandbox\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      user { id login name }\n      tenant { id code name sandbox }\n      role\n      permissions\n      memberships { tenant { id code name sandbox } role }\n      sandbox\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StrategyFields on Strategy {\n    id\n    code\n    name\n    mode\n    platform { id name customsCode }\n    platformCode\n    platformName\n    merchant { id name customsCode }\n    owner { id name customsCode }\n    declarant { id name customsCode }\n    currency\n    warehouse { id name country }\n    warnings { code field message todo }\n    status\n    createdAt\n    updatedAt\n    createdBy\n    updatedBy\n  }\n"): (typeof documents)["\n  fragment StrategyFields on Strategy {\n    id\n    code\n    name\n    mode\n    platform { id name customsCode }\n    platformCode\n    platformName\n    merchant { id name customsCode }\n    owner { id name customsCode }\n    declarant { id name customsCode }\n    currency\n    warehouse { id name country }\n    warnings { code field message todo }\n    status\n    createdAt\n    updatedAt\n    createdBy\n    updatedBy\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Strategies($first: Int, $after: String, $last: Int, $before: String, $search: StrategySearch, $where: StrategyWhere, $orderBy: StrategyOrder) {\n    strategies(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...StrategyFields }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Strategies($first: Int, $after: String, $last: Int, $before: String, $search: StrategySearch, $where: StrategyWhere, $orderBy: StrategyOrder) {\n    strategies(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...StrategyFields }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StrategyCreate($input: StrategyInput!) {\n    strategyCreate(input: $input) {\n      strategy { ...StrategyFields }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation StrategyCreate($input: StrategyInput!) {\n    strategyCreate(input: $input) {\n      strategy { ...StrategyFields }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StrategyUpdate($id: ID!, $input: StrategyInput!) {\n    strategyUpdate(id: $id, input: $input) {\n      strategy { ...StrategyFields }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation StrategyUpdate($id: ID!, $input: StrategyInput!) {\n    strategyUpdate(id: $id, input: $input) {\n      strategy { ...StrategyFields }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StrategyCopy($id: ID!, $code: String!) {\n    strategyCopy(id: $id, code: $code) {\n      strategy { ...StrategyFields }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation StrategyCopy($id: ID!, $code: String!) {\n    strategyCopy(id: $id, code: $code) {\n      strategy { ...StrategyFields }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StrategyOptions($byCode: StrategySearch, $byName: StrategySearch) {\n    byCode: strategies(first: 50, search: $byCode, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id code name mode }\n    }\n    byName: strategies(first: 50, search: $byName, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id code name mode }\n    }\n  }\n"): (typeof documents)["\n  query StrategyOptions($byCode: StrategySearch, $byName: StrategySearch) {\n    byCode: strategies(first: 50, search: $byCode, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id code name mode }\n    }\n    byName: strategies(first: 50, search: $byName, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id code name mode }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TaskRow on Task {\n    id\n    code\n    status\n    orderCount\n    strategy { id code name mode }\n    customer { id code name }\n    createdAt\n    updatedAt\n    createdBy\n    updatedBy\n  }\n"): (typeof documents)["\n  fragment TaskRow on Task {\n    id\n    code\n    status\n    orderCount\n    strategy { id code name mode }\n    customer { id code name }\n    createdAt\n    updatedAt\n    createdBy\n    updatedBy\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tasks($first: Int, $after: String, $last: Int, $before: String, $search: TaskSearch, $where: TaskWhere, $orderBy: TaskOrder) {\n    tasks(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...TaskRow }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Tasks($first: Int, $after: String, $last: Int, $before: String, $search: TaskSearch, $where: TaskWhere, $orderBy: TaskOrder) {\n    tasks(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...TaskRow }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TaskDetail($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Task {\n        ...TaskRow\n        counts { status count }\n        imports { ...ImportSummary }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TaskDetail($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Task {\n        ...TaskRow\n        counts { status count }\n        imports { ...ImportSummary }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TaskCreate($input: TaskCreateInput!) {\n    taskCreate(input: $input) {\n      task { ...TaskRow }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation TaskCreate($input: TaskCreateInput!) {\n    taskCreate(input: $input) {\n      task { ...TaskRow }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TaskDelete($id: ID!) {\n    taskDelete(id: $id) {\n      deletedId\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation TaskDelete($id: ID!) {\n    taskDelete(id: $id) {\n      deletedId\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TaskGenerate($id: ID!, $key: String!) {\n    taskGenerate(id: $id) @idempotent(key: $key) {\n      operation { ...OperationFields }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation TaskGenerate($id: ID!, $key: String!) {\n    taskGenerate(id: $id) @idempotent(key: $key) {\n      operation { ...OperationFields }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WarehouseFields on Warehouse {\n    id name address country recordNo status createdAt updatedAt createdBy updatedBy\n  }\n"): (typeof documents)["\n  fragment WarehouseFields on Warehouse {\n    id name address country recordNo status createdAt updatedAt createdBy updatedBy\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Warehouses($first: Int, $after: String, $last: Int, $before: String, $search: WarehouseSearch, $where: WarehouseWhere, $orderBy: WarehouseOrder) {\n    warehouses(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...WarehouseFields }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Warehouses($first: Int, $after: String, $last: Int, $before: String, $search: WarehouseSearch, $where: WarehouseWhere, $orderBy: WarehouseOrder) {\n    warehouses(first: $first, after: $after, last: $last, before: $before, search: $search, where: $where, orderBy: $orderBy) {\n      nodes { ...WarehouseFields }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WarehouseCreate($input: WarehouseInput!) {\n    warehouseCreate(input: $input) {\n      warehouse { ...WarehouseFields }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation WarehouseCreate($input: WarehouseInput!) {\n    warehouseCreate(input: $input) {\n      warehouse { ...WarehouseFields }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WarehouseUpdate($id: ID!, $input: WarehouseInput!) {\n    warehouseUpdate(id: $id, input: $input) {\n      warehouse { ...WarehouseFields }\n      userErrors { code field message todo }\n    }\n  }\n"): (typeof documents)["\n  mutation WarehouseUpdate($id: ID!, $input: WarehouseInput!) {\n    warehouseUpdate(id: $id, input: $input) {\n      warehouse { ...WarehouseFields }\n      userErrors { code field message todo }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WarehouseOptions($byName: WarehouseSearch) {\n    warehouses(first: 50, search: $byName, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id name country recordNo }\n    }\n  }\n"): (typeof documents)["\n  query WarehouseOptions($byName: WarehouseSearch) {\n    warehouses(first: 50, search: $byName, where: { status: { eq: ENABLED } }, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      nodes { id name country recordNo }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;