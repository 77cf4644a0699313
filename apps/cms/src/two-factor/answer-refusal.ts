import type { PersonContext } from '../editorial/person-routes';
import { refusalAnswer, type TwoFactorRefusal } from './refusals';

export function answerRefusal(context: PersonContext, refusal: TwoFactorRefusal): void {
  Object.assign(context, refusalAnswer(refusal));
}
