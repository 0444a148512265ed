// 登录.
import { Button, Form, Input, Typography } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { prefer, usePreferences } from '@/app/preferences';
import type { SessionCreateInput } from '@/generated/graphql';
import { FaultNotice } from '@/ui/FaultNotice';
import { UserErrors } from '@/ui/UserErrors';
import { required } from '@/ui/rules';
import { useSignIn } from './useSignIn';

export function SignInPage() {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const { busy, fault, refusals, signIn } = useSignIn();
  useEffect(() => {
    document.title = `${t('session.title')} · ${t('app.name')}`;
  }, [t]);
  return (
    <main className="qy-sign-in">
      <section className="qy-sign-in-card" aria-labelledby="sign-in-title">
        <div className="qy-row">
          <span className="qy-quiet">{t('app.tagline')}</span>
          <Button
            type="text"
            size="small"
            aria-label={t('app.languageLabel')}
            onClick={() => prefer({ locale: locale === 'zh' ? 'en' : 'zh' })}
          >
            {t('app.language')}
          </Button>
        </div>
        <Typography.Title level={1} id="sign-in-title" style={{ fontSize: 24 }}>
          {t('app.name')}
        </Typography.Title>
        <Form<SessionCreateInput>
          layout="vertical"
          requiredMark={false}
          onFinish={({ login, password, tenantCode }) =>
            void signIn({ login: login.trim(), password, tenantCode: tenantCode?.trim() || null })
          }
        >
          <Form.Item name="login" label={t('session.login')} rules={[required(t, t('session.login'))]}>
            <Input autoComplete="username" />
          </Form.Item>
          <Form.Item name="password" label={t('session.password')} rules={[required(t, t('session.password'))]}>
            <Input.Password autoComplete="current-password" visibilityToggle={false} />
          </Form.Item>
          <Form.Item name="tenantCode" label={t('session.tenant')} extra={t('session.tenantHint')}>
            <Input autoComplete="organization" />
          </Form.Item>
          <FaultNotice error={fault} />
          <UserErrors errors={refusals} />
          <Button type="primary" htmlType="submit" block loading={busy}>
            {t('session.submit')}
          </Button>
        </Form>
      </section>
    </main>
  );
}
