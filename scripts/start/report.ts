/** Prints the steps of a tour as they happen, and remembers whether any was not as it should be. */
export class Report {
  #fine = true;

  /** Something seen. */
  say(line: string): void {
    console.log(line);
  }

  /** Something that is not as it should be. */
  fault(line: string): void {
    this.#fine = false;
    console.log(`!! ${line}`);
  }

  /** True as long as there was no fault. */
  get fine(): boolean {
    return this.#fine;
  }
}
