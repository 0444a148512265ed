// 企业前期对接: who is stuck where, the five steps of one enterprise, the 传输ID application.
import { graphql } from '@/generated';

export const OnboardingStepFields = graphql(`
  fragment OnboardingStepFields on OnboardingStep {
    name
    nameZh
    nameEn
    help
    state
    stateText
    startedOn
    submittedOn
    acceptedOn
    doneOn
    expectedFrom
    expectedBy
    expectedNote
    overdue
    blockedBy
    blockedByText
    note
    attachments { id filename bytes path createdAt createdBy }
    updatedAt
    updatedBy
  }
`);

export const OnboardingRow = graphql(`
  fragment OnboardingRow on Enterprise {
    id
    name
    customsCode
    transmissionId
    onboarding {
      stuckAt
      blockedBy
      since
      steps { ...OnboardingStepFields }
    }
  }
`);

export const Onboardings = graphql(`
  query Onboardings($first: Int, $after: String, $last: Int, $before: String, $where: OnboardingWhere) {
    onboardings(first: $first, after: $after, last: $last, before: $before, where: $where) {
      nodes { ...OnboardingRow }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
    onboardingCounts { stuckAt blockedBy count }
  }
`);

export const OnboardingOf = graphql(`
  query OnboardingOf($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Enterprise { ...OnboardingRow }
    }
  }
`);

export const OnboardingApplicationOf = graphql(`
  query OnboardingApplicationOf($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Enterprise {
        name
        onboarding {
          application {
            rows { label value required missing }
            ready
            flaws { code message todo }
            needsCertificate
            notes
            path
            form {
              cardNo contact phone email province city district exchange businesses node subNode data otherFormat devices vendor note
            }
          }
        }
      }
    }
  }
`);

export const OnboardingStepUpdate = graphql(`
  mutation OnboardingStepUpdate($enterpriseId: ID!, $step: OnboardingStepName!, $input: OnboardingStepInput!) {
    onboardingStepUpdate(enterpriseId: $enterpriseId, step: $step, input: $input) {
      enterprise { ...OnboardingRow }
      userErrors { code field message todo }
    }
  }
`);

export const OnboardingFormUpdate = graphql(`
  mutation OnboardingFormUpdate($enterpriseId: ID!, $input: OnboardingFormInput!) {
    onboardingFormUpdate(enterpriseId: $enterpriseId, input: $input) {
      enterprise { id }
      userErrors { code field message todo }
    }
  }
`);

export const OnboardingAttachmentAdd = graphql(`
  mutation OnboardingAttachmentAdd($input: OnboardingAttachmentInput!) {
    onboardingAttachmentAdd(input: $input) {
      enterprise { ...OnboardingRow }
      userErrors { code field message todo }
    }
  }
`);

export const OnboardingAttachmentDelete = graphql(`
  mutation OnboardingAttachmentDelete($id: ID!) {
    onboardingAttachmentDelete(id: $id) {
      enterprise { ...OnboardingRow }
      userErrors { code field message todo }
    }
  }
`);
