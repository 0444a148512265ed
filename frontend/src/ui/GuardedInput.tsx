// A text field that refuses white space: a paste that carries some is not taken over; the field shows
// where it sits and offers the cleaned text.
import { Alert, Button, Input, type InputProps, type InputRef } from 'antd';
import type { TFunction } from 'i18next';
import { useRef, useState, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { findBlanks, showBlanks, withoutBlanks, type WhitespaceRule } from './whitespace';

interface GuardedInputProps extends Omit<InputProps, 'onChange' | 'value' | 'onPaste'> {
  rule?: WhitespaceRule;
  secret?: boolean;
  value?: string;
  onChange?: (value: string) => void;
}

export function GuardedInput({ rule = 'anywhere', secret = false, value = '', onChange, ...rest }: GuardedInputProps) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<string | null>(null);
  const input = useRef<InputRef>(null);

  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text');
    if (findBlanks(text, rule).length === 0) {
      setRefused(null);
      return;
    }
    event.preventDefault();
    setRefused(text);
  };
  const takeCleaned = () => {
    if (refused !== null) onChange?.(withoutBlanks(refused, rule));
    setRefused(null);
    input.current?.focus();
  };
  const field = {
    ...rest,
    ref: input,
    value,
    autoComplete: secret ? 'new-password' : 'off',
    onPaste: paste,
    onChange: (event: { target: { value: string } }) => {
      setRefused(null);
      onChange?.(event.target.value);
    },
  };
  return (
    <>
      {secret ? <Input.Password {...field} visibilityToggle={false} /> : <Input {...field} />}
      {refused === null ? null : (
        <Alert
          type="error"
          showIcon
          className="qy-refused-paste"
          title={t('whitespace.refused', { places: describe(refused, rule, t) })}
          description={secret ? null : <code>{showBlanks(refused, rule)}</code>}
          action={
            <Button size="small" onClick={takeCleaned}>
              {t('whitespace.clean')}
            </Button>
          }
        />
      )}
    </>
  );
}

function describe(text: string, rule: WhitespaceRule, t: TFunction): string {
  return findBlanks(text, rule)
    .slice(0, 5)
    .map((blank) => t('whitespace.place', { position: blank.position, kind: t(`whitespace.kind.${blank.kind}`) }))
    .join(t('list.comma'));
}
