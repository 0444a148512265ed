// 系统设置 of the in-memory server. For tests only.
interface Setting {
  code: string;
  kind: 'SWITCH' | 'CHOICE' | 'NUMBER' | 'DECIMAL';
  value: string;
  defaultValue: string;
  changed: boolean;
  [more: string]: unknown;
}

function setting(code: string, kind: Setting['kind'], value: string, nameZh: string, more: object = {}): Setting {
  return {
    code,
    group: 'RULES',
    groupZh: '校验规则',
    groupEn: 'Checks before sending',
    nameZh,
    nameEn: code,
    kind,
    choices: [],
    least: null,
    most: null,
    canBeOff: false,
    value,
    defaultValue: value,
    changed: false,
    whyZh: '规范没有写明',
    whyEn: 'the specification does not say',
    source: '产品默认值',
    updatedAt: null,
    updatedBy: null,
    ...more,
  };
}

export function settingRoots() {
  const settings = [
    setting('RULE_WEIGHT_LIMIT', 'DECIMAL', 'OFF', '包裹毛重上限（千克）', { canBeOff: true }),
    setting('RULE_WAREHOUSE', 'SWITCH', 'true', '9810 须海外仓备案'),
    setting('PATIENCE_RECEIPT', 'NUMBER', '30', '等待回执（分钟）', { group: 'PATIENCE', groupZh: '通常用时', groupEn: 'Usual time', least: 1, most: 999 }),
    setting('FILING_PAYMENT', 'CHOICE', 'YES', '收款单', {
      group: 'FILING',
      groupZh: '申报单证',
      groupEn: 'Documents',
      choices: [
        { code: 'YES', nameZh: '传输', nameEn: 'Filed' },
        { code: 'NO', nameZh: '不传输', nameEn: 'Not filed' },
      ],
    }),
  ];
  return {
    tenantSettings: () => settings,
    tenantSettingsUpdate: ({ input }: { input: { changes: { code: string; value: string | null }[] } }) => {
      const bad = input.changes.findIndex(({ code, value }) => code === 'RULE_WEIGHT_LIMIT' && value !== null && Number.isNaN(Number(value)));
      if (bad >= 0) {
        return { settings: null, userErrors: [{ code: 'SETTING_VALUE', field: ['input', 'changes', String(bad), 'value'], message: '不是数字', todo: '请填写数字。' }] };
      }
      for (const { code, value } of input.changes) {
        const held = settings.find((one) => one.code === code);
        if (held) Object.assign(held, { value: value ?? held.defaultValue, changed: value !== null, updatedBy: '李雷', updatedAt: new Date().toISOString() });
      }
      return { settings, userErrors: [] };
    },
  };
}
