import { deliver } from './scan/deliver.ts';
import { startScan } from './scan/start.ts';

/** The questionnaire on the respondent's device. Without this island, the form works as one long page. */
startScan(deliver);
