// 诊断: what was found about an order, a task or an enterprise, step by step.
import { graphql } from '@/generated';

export const DiagnosisFields = graphql(`
  fragment DiagnosisFields on Diagnosis {
    kind
    subject
    subjectId
    state
    affected
    createdAt
    endedAt
    createdBy
    failing { code name state stateText trouble found why todo who whoText }
    steps { code name state stateText trouble found why todo who whoText }
  }
`);

export const DiagnosisRun = graphql(`
  mutation DiagnosisRun($input: DiagnosisInput!) {
    diagnosisRun(input: $input) {
      diagnosis { ...DiagnosisFields }
      userErrors { code field message todo }
    }
  }
`);

export const EnterpriseTest = graphql(`
  mutation EnterpriseTest($id: ID!) {
    enterpriseTest(id: $id) {
      diagnosis { ...DiagnosisFields }
      userErrors { code field message todo }
    }
  }
`);
