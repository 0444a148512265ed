// The status of a task: 暂存, 生成中, 已生成申报数据, 申报数据生成失败.
import { CheckCircleOutlined, CloseCircleOutlined, EditOutlined, SyncOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '@/generated/graphql';
import { Mark } from '@/ui/Mark';
import type { Tone } from '@/ui/tones';

const looks: Record<TaskStatus, { tone: Tone; icon: ReactNode }> = {
  DRAFT: { tone: 'grey', icon: <EditOutlined aria-hidden /> },
  GENERATING: { tone: 'blue', icon: <SyncOutlined aria-hidden /> },
  GENERATED: { tone: 'green', icon: <CheckCircleOutlined aria-hidden /> },
  FAILED: { tone: 'red', icon: <CloseCircleOutlined aria-hidden /> },
};

export function TaskStatusMark({ status }: { status: TaskStatus }) {
  const { t } = useTranslation();
  const { tone, icon } = looks[status];
  return (
    <Mark tone={tone} icon={icon}>
      {t(`tasks.status.${status}`)}
    </Mark>
  );
}
