// Puts each refusal at its field; what belongs to no field of the form is told above the buttons.
import type { FormInstance } from 'antd';
import type { UserError } from '@/graphql/errors';

export interface PlacedRefusals {
  atFields: { name: string[]; errors: string[] }[];
  elsewhere: UserError[];
}

/** `fields` are dotted paths; a path in a refusal may begin with the argument's name, `input`. */
export function placeRefusals(refusals: readonly UserError[], fields: readonly string[]): PlacedRefusals {
  const byField = new Map<string, string[]>();
  const elsewhere: UserError[] = [];
  for (const refusal of refusals) {
    const path = refusal.field?.[0] === 'input' ? refusal.field.slice(1) : (refusal.field ?? []);
    const name = path.join('.');
    if (fields.includes(name)) byField.set(name, [...(byField.get(name) ?? []), textOf(refusal)]);
    else elsewhere.push(refusal);
  }
  return { atFields: [...byField].map(([name, errors]) => ({ name: name.split('.'), errors })), elsewhere };
}

export function showAtFields<Values>(form: FormInstance<Values>, placed: PlacedRefusals): void {
  form.setFields(placed.atFields as Parameters<typeof form.setFields>[0]);
}

function textOf(refusal: UserError): string {
  if (!refusal.todo) return refusal.message;
  const chinese = /\p{Script=Han}/u.test(refusal.message);
  return `${refusal.message}${chinese ? '；' : '; '}${refusal.todo}`;
}
