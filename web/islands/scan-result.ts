import { forgetScan } from './scan/device.ts';
import { enableResultButtons } from './scan/result-buttons.ts';

/** A result that the server drew: what was kept on this device for it is no longer needed. */
const [, , link = ''] = location.pathname.split('/');
forgetScan(link);
enableResultButtons(link, document.documentElement.lang, document.querySelector('[data-receipt]') !== null);
