// How a step stands, written down: state, dates, who has the next move, remarks.
import { Button, DatePicker, Form, Input, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnboardingParty, OnboardingState } from '@/generated/graphql';
import { useSubmit } from '@/graphql/useSubmit';
import { FaultNotice } from '@/ui/FaultNotice';
import { placeRefusals, showAtFields } from '@/ui/refusedFields';
import { UserErrors } from '@/ui/UserErrors';
import { OnboardingStepUpdate } from './documents';
import type { Step } from './StepCard';
import { parties, stepStates } from './steps';

const dates = ['startedOn', 'submittedOn', 'acceptedOn', 'doneOn'] as const;
const fields = ['state', 'blockedBy', 'note', ...dates];
const DAY = 'YYYY-MM-DD';

type Values = { state: OnboardingState; blockedBy?: OnboardingParty | null; note?: string } & Partial<Record<(typeof dates)[number], Dayjs | null>>;

export function StepForm({ enterpriseId, step, onClose }: { enterpriseId: string; step: Step; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const { busy, fault, refusals, submit } = useSubmit();
  const placed = useMemo(() => placeRefusals(refusals, fields), [refusals]);
  useEffect(() => showAtFields(form, placed), [form, placed]);
  const save = async ({ state, blockedBy, note, ...days }: Values) => {
    const written = Object.fromEntries(dates.map((key) => [key, days[key]?.format(DAY) ?? null]));
    const input = { state, blockedBy: blockedBy ?? null, note: note?.trim() ? note.trim() : null, ...written };
    if (await submit(OnboardingStepUpdate, { enterpriseId, step: step.name, input }, ['Enterprise', 'Onboarding'])) onClose();
  };
  const initial: Values = {
    state: step.state,
    blockedBy: step.blockedBy,
    note: step.note ?? '',
    ...Object.fromEntries(dates.map((key) => [key, step[key] ? dayjs(step[key], DAY) : null])),
  };
  return (
    <Form<Values> form={form} layout="vertical" initialValues={initial} onFinish={(values) => void save(values)} aria-label={t(`onboarding.step.${step.name}`)}>
      <div className="qy-form-pair">
        <Form.Item name="state" label={t('fields.status')}>
          <Select options={stepStates.map((value) => ({ value, label: t(`onboarding.state.${value}`) }))} />
        </Form.Item>
        <Form.Item name="blockedBy" label={t('onboarding.blockedBy')}>
          <Select allowClear placeholder={t('form.none')} options={parties.map((value) => ({ value, label: t(`onboarding.party.${value}`) }))} />
        </Form.Item>
        {dates.map((key) => (
          <Form.Item key={key} name={key} label={t(`onboarding.${key}`)}>
            <DatePicker
              style={{ width: '100%' }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.preventDefault(); // it takes the day, it does not save the step
              }}
            />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="note" label={t('fields.note')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <FaultNotice error={fault} />
      <UserErrors errors={placed.elsewhere} />
      <Space className="qy-notice">
        <Button type="primary" size="small" htmlType="submit" loading={busy}>
          {t('form.save')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('form.cancel')}
        </Button>
      </Space>
    </Form>
  );
}
