import { enableCodeField } from './scan/code-field.ts';

enableCodeField();
