// What the person has changed and not saved yet. A setting put back to its default is sent as null, so
// that it follows the default when the product changes it.
import type { TenantSettingChange, TenantSettingFieldsFragment } from '@/generated/graphql';

export type Setting = TenantSettingFieldsFragment;
export type Draft = Readonly<Record<string, string>>;

/** What a switched-off limit is written as. */
export const OFF = 'OFF';

export function valueIn(draft: Draft, setting: Setting): string {
  return draft[setting.code] ?? setting.value;
}

export function withValue(draft: Draft, setting: Setting, value: string): Draft {
  const { [setting.code]: _, ...rest } = draft;
  return value === setting.value ? rest : { ...rest, [setting.code]: value };
}

export function changesOf(draft: Draft, settings: readonly Setting[]): TenantSettingChange[] {
  return settings
    .filter((setting) => draft[setting.code] !== undefined)
    .map((setting) => {
      const value = valueIn(draft, setting);
      return { code: setting.code, value: value === setting.defaultValue ? null : value };
    });
}

export interface SettingGroup {
  key: string;
  nameZh: string;
  nameEn: string;
  settings: Setting[];
}

export function inGroups(settings: readonly Setting[]): SettingGroup[] {
  const groups = new Map<string, SettingGroup>();
  for (const setting of settings) {
    const held = groups.get(setting.group);
    if (held) held.settings.push(setting);
    else groups.set(setting.group, { key: setting.group, nameZh: setting.groupZh, nameEn: setting.groupEn, settings: [setting] });
  }
  return [...groups.values()];
}
