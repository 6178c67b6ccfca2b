import { deliverInCare } from './scan/deliver-in-care.ts';
import { startScan } from './scan/start.ts';

/** The same questionnaire in the care of a physician: answers are sealed on this device, with the name of the invitation. */
startScan(deliverInCare);
