// Form rules that many forms share.
import type { FormRule } from 'antd';
import type { TFunction } from 'i18next';
import { findBlanks, type WhitespaceRule } from './whitespace';

export function required(t: TFunction, label: string): FormRule {
  return { required: true, message: t('form.required', { label }) };
}

export function noBlanks(t: TFunction, rule: WhitespaceRule = 'anywhere'): FormRule {
  return {
    validator: (_, value: string | null | undefined) => {
      const [first] = findBlanks(value ?? '', rule);
      if (!first) return Promise.resolve();
      const place = t('whitespace.place', { position: first.position, kind: t(`whitespace.kind.${first.kind}`) });
      return Promise.reject(new Error(t('whitespace.found', { place })));
    },
  };
}
