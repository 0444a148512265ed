// A record's form in a drawer: the fields, what the server refused (at its field), save and cancel.
import { Button, Drawer, Form, Space, type FormInstance } from 'antd';
import { useEffect, useMemo, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '@/graphql/useSubmit';
import { FaultNotice } from './FaultNotice';
import { placeRefusals, showAtFields } from './refusedFields';
import { UserErrors } from './UserErrors';

interface FormDrawerProps<Values> {
  title: string;
  form: FormInstance<Values>;
  initial: Partial<Values>;
  /** Dotted paths of the fields that can show a refusal themselves. */
  fields: readonly string[];
  submission: Pick<Submission, 'busy' | 'fault' | 'refusals'>;
  onSave: (values: Values) => void;
  onClose: () => void;
  width?: number;
  /** What the button says when it does more than save. */
  saveLabel?: string;
  /** What is saved goes to customs: the enter key of a field must not send it. */
  byButtonOnly?: boolean;
  children: ReactNode;
}

export function FormDrawer<Values extends object>(props: FormDrawerProps<Values>) {
  const { t } = useTranslation();
  const { form, fields, submission } = props;
  const placed = useMemo(() => placeRefusals(submission.refusals, fields), [submission.refusals, fields]);
  useEffect(() => showAtFields(form, placed), [form, placed]);
  return (
    <Drawer
      open
      title={props.title}
      size={props.width ?? 520}
      mask={{ closable: false }}
      onClose={props.onClose}
      footer={
        <Space>
          <Button type="primary" loading={submission.busy} onClick={() => form.submit()}>
            {props.saveLabel ?? t('form.save')}
          </Button>
          <Button onClick={props.onClose}>{t('form.cancel')}</Button>
        </Space>
      }
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={props.initial}
        onFinish={props.onSave}
        scrollToFirstError
        aria-label={props.title}
        onKeyDown={props.byButtonOnly ? withoutEnter : undefined}
      >
        {props.children}
        <FaultNotice error={submission.fault} />
        <UserErrors errors={placed.elsewhere} />
        {props.byButtonOnly ? null : <button type="submit" hidden aria-hidden tabIndex={-1} />}
      </Form>
    </Drawer>
  );
}

function withoutEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
