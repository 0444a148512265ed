// The devices, asked again every few seconds while somebody looks.
import type { SigningDevicesQuery } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { SigningDevices } from './documents';

export type Device = SigningDevicesQuery['signingDevices'][number];

const always = () => true;
const NOTHING = {};

export function useDevices() {
  return useLiveQuery({ query: SigningDevices, variables: NOTHING, types: ['SigningDevice'], moving: always });
}
