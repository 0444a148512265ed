// 生成申报数据: one click, one key, one piece of work in the tray.
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useLongWork } from '@/features/operations/useLongWork';
import { TaskGenerate } from './documents';

export function useGenerate() {
  const { t } = useTranslation();
  const client = useClient();
  const { message } = App.useApp();
  const { begin, busy, fault, refusals } = useLongWork();
  const generate = async (id: string) => {
    const { operation } = await begin(
      `generate:${id}`,
      (key) => client.mutation(TaskGenerate, { id, key }).toPromise(),
      (data) => data.taskGenerate,
    );
    if (operation) void message.success(t('tasks.generating'));
  };
  return { generate, busy, fault, refusals };
}
