// What the server refused: what happened and what to do, one line each.
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UserError } from '@/graphql/errors';

export function UserErrors({ errors }: { errors: readonly UserError[] }) {
  const { t } = useTranslation();
  if (errors.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="qy-notice"
      title={errors.length === 1 ? errors[0]?.message : t('errors.several', { count: errors.length })}
      description={
        <ul className="qy-plain-list">
          {errors.map((error) => (
            <li key={`${error.code}:${error.field?.join('.') ?? ''}:${error.message}`}>
              {errors.length === 1 ? null : <strong>{error.message} </strong>}
              {error.todo ? <span>{t('errors.todo', { todo: error.todo })} </span> : null}
              <code>{error.code}</code>
            </li>
          ))}
        </ul>
      }
    />
  );
}
