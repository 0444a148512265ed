// Colours. Stock antd fails contrast in many places; secondary text, placeholders, links and the
// status colours are set here so that every text reaches 4.5 : 1 in light and in dark.
import { theme as antdTheme, type ThemeConfig } from 'antd';
import type { ThemeName } from './preferences';

const shared: ThemeConfig['token'] = {
  borderRadius: 4,
  fontSize: 14,
  fontFamily:
    '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", "Noto Sans SC", sans-serif',
};

const compact: ThemeConfig['components'] = { Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' } };

const light: ThemeConfig = {
  algorithm: antdTheme.defaultAlgorithm,
  token: {
    ...shared,
    colorPrimary: '#0b5cad',
    colorPrimaryBg: '#e3eefb',
    colorInfoBg: '#eaf3fc',
    colorInfoBorder: '#93bfec',
    colorSuccessBg: '#eef8eb',
    colorSuccessBorder: '#9fd391',
    colorWarningBg: '#fff7e0',
    colorWarningBorder: '#e5c066',
    colorErrorBg: '#fdeeee',
    colorErrorBorder: '#eda3a6',
    colorLink: '#0b5cad',
    colorInfo: '#0b5cad',
    colorError: '#c31d27',
    colorSuccess: '#2a7a1b',
    colorWarning: '#8f5b00',
    colorText: '#1c1f23',
    colorTextSecondary: '#4a4f57',
    colorTextTertiary: '#5a6068',
    colorTextDescription: '#5a6068',
    colorTextPlaceholder: '#666c74',
    colorBgLayout: '#f3f5f8',
  },
  components: { ...compact, Button: { colorPrimaryHover: '#0a4f96', colorPrimaryActive: '#083f78' } },
};

const dark: ThemeConfig = {
  algorithm: antdTheme.darkAlgorithm,
  token: {
    ...shared,
    colorPrimary: '#2a78c8',
    colorLink: '#7db8f5',
    colorInfo: '#7db8f5',
    colorError: '#ff8a85',
    colorSuccess: '#7fd166',
    colorWarning: '#f0b84a',
    colorText: '#e8eaed',
    colorTextSecondary: '#c0c5cc',
    colorTextTertiary: '#b0b6be',
    colorTextDescription: '#b0b6be',
    colorTextPlaceholder: '#a2a8b0',
    colorBgLayout: '#0f1114',
  },
  components: {
    ...compact,
    // the primary colour carries white text; as a text on dark ground it must be lighter
    Button: {
      colorPrimaryHover: '#1f66ac',
      colorPrimaryActive: '#174f87',
      defaultHoverColor: '#a5d0ff',
      defaultHoverBorderColor: '#7db8f5',
      defaultActiveColor: '#7db8f5',
    },
    Menu: { itemSelectedColor: '#a5d0ff', subMenuItemSelectedColor: '#a5d0ff', itemSelectedBg: '#16304d' },
    Tabs: { itemSelectedColor: '#a5d0ff', itemHoverColor: '#c4e0ff', itemActiveColor: '#a5d0ff', inkBarColor: '#a5d0ff' },
  },
};

export const themes: Record<ThemeName, ThemeConfig> = { light, dark };
