// 业务设置: the facts that sources tell differently, and what the firm decided.
import { graphql } from '@/generated';

export const TenantSettingFields = graphql(`
  fragment TenantSettingFields on TenantSetting {
    code
    group
    groupZh
    groupEn
    nameZh
    nameEn
    kind
    choices { code nameZh nameEn }
    least
    most
    canBeOff
    value
    defaultValue
    changed
    whyZh
    whyEn
    source
    updatedAt
    updatedBy
  }
`);

export const TenantSettings = graphql(`
  query TenantSettings {
    tenantSettings { ...TenantSettingFields }
  }
`);

export const TenantSettingsUpdate = graphql(`
  mutation TenantSettingsUpdate($input: TenantSettingsInput!) {
    tenantSettingsUpdate(input: $input) {
      settings { ...TenantSettingFields }
      userErrors { code field message todo }
    }
  }
`);
