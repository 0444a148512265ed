// 系统设置: each fact that is uncertain, with its default, what counts now, why, and the source. All
// changes are saved together or not at all.
import { Alert, App, Button, Space, Spin, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { usePreferences } from '@/app/preferences';
import { useMay } from '@/features/session/ViewerProvider';
import { useSubmit } from '@/graphql/useSubmit';
import { FaultNotice } from '@/ui/FaultNotice';
import { PageHead } from '@/ui/PageHead';
import { UserErrors } from '@/ui/UserErrors';
import { changesOf, inGroups, withValue, type Draft } from './changes';
import { TenantSettings, TenantSettingsUpdate } from './documents';
import { SettingTable } from './SettingTable';

const NOTHING: Draft = {};

export function SettingsPage() {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const { message } = App.useApp();
  const mayWrite = useMay('directory:write');
  const [{ data, fetching, error }, ask] = useQuery({ query: TenantSettings, requestPolicy: 'cache-and-network' });
  const [draft, setDraft] = useState<Draft>(NOTHING);
  const { busy, fault, refusals, clear, submit } = useSubmit();
  const settings = data?.tenantSettings ?? [];
  const changes = changesOf(draft, settings);
  const save = async () => {
    if (!(await submit(TenantSettingsUpdate, { input: { changes } }, ['TenantSetting']))) return;
    setDraft(NOTHING);
    void message.success(t('form.saved'));
  };
  return (
    <>
      <PageHead trail={[t('menu.parameters')]} title={t('settings.title')} />
      <Alert type="info" showIcon className="qy-notice" title={t('settings.intro')} />
      <FaultNotice error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      {fetching && !data ? <Spin /> : null}
      {inGroups(settings).map((group) => {
        const title = locale === 'en' ? group.nameEn : group.nameZh;
        return (
          <section key={group.key} className="qy-panel" aria-label={title}>
            <Typography.Title level={2} style={{ fontSize: 16, marginTop: 0 }}>
              {title}
            </Typography.Title>
            <SettingTable
              title={title}
              settings={group.settings}
              draft={draft}
              mayWrite={mayWrite}
              onChange={(setting, value) => setDraft((held) => withValue(held, setting, value))}
            />
          </section>
        );
      })}
      {changes.length > 0 || refusals.length > 0 || fault ? (
        <div className="qy-save-bar" role="region" aria-label={t('settings.unsaved')}>
          <UserErrors errors={refusals} />
          <FaultNotice error={fault} />
          <Space wrap>
            <strong>{t('settings.count', { count: changes.length })}</strong>
            <Button type="primary" loading={busy} disabled={changes.length === 0} onClick={() => void save()}>
              {t('form.save')}
            </Button>
            <Button
              onClick={() => {
                setDraft(NOTHING);
                clear();
              }}
            >
              {t('settings.discard')}
            </Button>
          </Space>
        </div>
      ) : null}
    </>
  );
}
