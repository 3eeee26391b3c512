import { breakable } from '../../storage/faults-for-tests';
import { survey, surveyUpgrade } from '../../storage/survival-for-tests';

// Runs in a page of either engine, over that engine's own IndexedDB.

breakable();
// What the product says of a fault that it bears; here there is one at every turn.
console.warn = () => {};

/** Drivers tell of an error of Dexie's its class alone. */
function told(error: Error): never {
  throw new Error(`${error.name}: ${error.message}\n${error.stack}`);
}

/** What the page does when asked. */
export const answers = {
  survey: (...asked: Parameters<typeof survey>) => survey(...asked).catch(told),
  surveyUpgrade: (...asked: Parameters<typeof surveyUpgrade>) => surveyUpgrade(...asked).catch(told),
};
Object.assign(globalThis, { answers });
