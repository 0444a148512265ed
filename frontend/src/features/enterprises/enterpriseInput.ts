// Between the record and its form. A password never comes to the screen; one left empty is not sent, so
// that the stored one is kept.
import type { ChannelInput, EnterpriseFieldsFragment, EnterpriseInput, SigningInput } from '@/generated/graphql';

type Secret = { password?: string | null };

export const enterpriseFields = [
  'name',
  'unifiedSocialCreditCode',
  'customsCode',
  'transmissionId',
  'roles',
  'note',
  'status',
  ...['sendChannel', 'receiveChannel', 'signing'].flatMap((group) => [`${group}.url`, `${group}.username`, `${group}.password`]),
  'signing.profile',
];

export function formOf(enterprise: EnterpriseFieldsFragment | null): Partial<EnterpriseInput> {
  if (!enterprise) return { status: 'ENABLED', roles: ['DECLARANT', 'PLATFORM', 'MERCHANT'], signing: { profile: 'SM2_SM3' } };
  const { name, unifiedSocialCreditCode, customsCode, transmissionId, roles, note, status } = enterprise;
  const { sendChannel, receiveChannel, signing } = enterprise;
  return {
    name,
    unifiedSocialCreditCode,
    customsCode,
    transmissionId,
    roles,
    note,
    status,
    sendChannel: { url: sendChannel.url, username: sendChannel.username },
    receiveChannel: { url: receiveChannel.url, username: receiveChannel.username },
    signing: { url: signing.url, username: signing.username, profile: signing.profile },
  };
}

export function inputOf(values: EnterpriseInput): EnterpriseInput {
  return {
    ...values,
    unifiedSocialCreditCode: orNull(values.unifiedSocialCreditCode),
    transmissionId: orNull(values.transmissionId),
    sendChannel: keepPassword<ChannelInput>(values.sendChannel),
    receiveChannel: keepPassword<ChannelInput>(values.receiveChannel),
    signing: keepPassword<SigningInput>(values.signing),
  };
}

function keepPassword<Group extends Secret>(group: Group | null | undefined): Group | undefined {
  if (!group) return undefined;
  const { password, ...rest } = group;
  return (password ? group : rest) as Group;
}

function orNull(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
