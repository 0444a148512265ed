// One act on one or many orders: what it asks for, then it is filed. What may be left out is taken from the list.
import { Alert, App, DatePicker, Form, Switch } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { ParameterSelect } from '@/features/parameters/ParameterSelect';
import { FormDrawer } from '@/ui/FormDrawer';
import { GuardedInput } from '@/ui/GuardedInput';
import { noBlanks, required } from '@/ui/rules';
import { actFields, type ActField, type ActName } from './actFields';
import { useAct, type ActValues } from './useAct';

interface ActFormProps {
  act: ActName;
  orders: readonly { id: string; orderNo: string }[];
  onClose: (filed: boolean) => void;
}

export function ActForm({ act, orders, onClose }: ActFormProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<ActValues>();
  const { file, ...submission } = useAct();
  const fields = actFields[act];
  const save = async (values: ActValues) => {
    const ids = orders.map((order) => order.id);
    if (!(await file(act, ids, written(values, fields)))) return;
    void message.success(t('acts.filed', { act: t(`acts.name.${act}`) }));
    onClose(true);
  };
  return (
    <FormDrawer<ActValues>
      title={t('acts.titleOf', { act: t(`acts.name.${act}`), count: orders.length })}
      form={form}
      fields={fields.map(({ name }) => name)}
      initial={Object.fromEntries(fields.filter(({ kind }) => kind === 'switch').map(({ name, initial }) => [name, initial]))}
      submission={submission}
      onSave={(values) => void save(values)}
      onClose={() => onClose(false)}
      width={600}
      saveLabel={t('acts.file')}
    >
      <Alert
        type={act === 'cancel' || act === 'delete' ? 'warning' : 'info'}
        showIcon
        className="qy-notice"
        title={t(`acts.what.${act}`)}
        description={
          orders.length > 5
            ? `${orders.slice(0, 5).map(({ orderNo }) => orderNo).join(t('list.comma'))} …`
            : orders.map(({ orderNo }) => orderNo).join(t('list.comma'))
        }
      />
      <div className="qy-form-pair">
        {fields.map((field) => (
          <Field key={field.name} field={field} />
        ))}
      </div>
    </FormDrawer>
  );
}

function Field({ field }: { field: ActField }) {
  const { t } = useTranslation();
  const label = t(`acts.field.${field.name}`);
  const must = field.required ? [required(t, label)] : [];
  const extra = field.required || field.kind ? undefined : t('acts.optional');
  if (field.kind === 'switch') {
    return (
      <Form.Item name={field.name} label={label} valuePropName="checked">
        <Switch aria-label={label} />
      </Form.Item>
    );
  }
  if (field.kind === 'moment') {
    return (
      <Form.Item name={field.name} label={label} rules={must}>
        <DatePicker showTime style={{ width: '100%' }} disabledDate={(day) => day.isAfter(dayjs().endOf('day'))} />
      </Form.Item>
    );
  }
  if (field.table) {
    return (
      <Form.Item name={field.name} label={label} extra={extra} rules={must}>
        <ParameterSelect table={field.table} />
      </Form.Item>
    );
  }
  return (
    <Form.Item name={field.name} label={label} extra={extra} rules={[...must, noBlanks(t, 'edges')]} className={field.name === 'reason' ? 'qy-form-whole' : undefined}>
      <GuardedInput rule="edges" />
    </Form.Item>
  );
}

/** Empty fields are not sent: the server then takes what the list says. */
export function written(values: ActValues, fields: readonly ActField[]): ActValues {
  const entries = fields.flatMap(({ name, kind }): [string, unknown][] => {
    const value = values[name];
    if (value === undefined || value === null || value === '') return [];
    return [[name, kind === 'moment' ? (value as Dayjs).toISOString() : value]];
  });
  return Object.fromEntries(entries);
}
