// 推送: one click, one key, one piece of work in the tray.
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useLongWork, type LongWork } from '@/features/operations/useLongWork';
import type { DeclarationsPushInput } from '@/generated/graphql';
import { DeclarationsPush } from './documents';

export interface Push extends Pick<LongWork, 'busy' | 'fault' | 'refusals'> {
  /** True when the server has taken it on. */
  push: (input: DeclarationsPushInput) => Promise<boolean>;
}

export function usePush(): Push {
  const { t } = useTranslation();
  const client = useClient();
  const { message } = App.useApp();
  const work = useLongWork();
  const push = async (input: DeclarationsPushInput) => {
    const { operation } = await work.begin(
      `push:${JSON.stringify(input)}`,
      (key) => client.mutation(DeclarationsPush, { input, key }).toPromise(),
      (data) => data.declarationsPush,
    );
    if (operation) void message.success(t('orders.pushStarted'));
    return operation !== null;
  };
  return { busy: work.busy, fault: work.fault, refusals: work.refusals, push };
}
