// The choices of the 传输ID application, and how its form becomes the server's input.
import type {
  OnboardingBusinessKind,
  OnboardingDataKind,
  OnboardingDevice,
  OnboardingExchangeKind,
  OnboardingFormInput,
  OnboardingNode,
} from '@/generated/graphql';

export const texts = ['cardNo', 'contact', 'phone', 'email', 'province', 'city', 'district', 'vendor'] as const;
export const exchanges = ['CROSS_BORDER', 'OTHER'] as const satisfies readonly OnboardingExchangeKind[];
export const businesses = ['UNIFIED_IMPORT', 'UNIFIED_EXPORT', 'B2B_ENTRY', 'B2B_LIST'] as const satisfies readonly OnboardingBusinessKind[];
export const nodes = ['SECOND_HANGZHOU', 'THIRD_ZHEJIANG', 'THIRD_EWTP'] as const satisfies readonly OnboardingNode[];
export const devices = ['IC_CARD', 'IKEY', 'CLOUD_SIGNER'] as const satisfies readonly OnboardingDevice[];
export const dataKinds = [
  'INVENTORY',
  'ORDER',
  'LOGISTICS',
  'RECEIPTS',
  'ARRIVAL',
  'DEPARTURE',
  'DELIVERY',
  'PAYMENT',
  'OTHER',
] as const satisfies readonly OnboardingDataKind[];

/** Empty texts are not written; what no longer applies is not sent along. */
export function inputOf(values: OnboardingFormInput): OnboardingFormInput {
  const { subNode, otherFormat, note, ...rest } = values;
  const written = Object.fromEntries(texts.map((key) => [key, textOf(values[key])]));
  return {
    ...rest,
    ...written,
    subNode: values.node === 'THIRD_EWTP' ? textOf(subNode) : null,
    otherFormat: values.data?.includes('OTHER') ? textOf(otherFormat) : null,
    note: textOf(note),
  };
}

function textOf(text: string | null | undefined): string | null {
  return text?.trim() ? text.trim() : null;
}
