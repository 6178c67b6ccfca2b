/** The same things in a random order: Fisher and Yates, with the randomness of Web Cryptography and without modulo bias. */
export function shuffled<Thing>(things: readonly Thing[]): Thing[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    [order[last], order[other]] = [order[other] as Thing, order[last] as Thing];
  }
  return order;
}

function below(limit: number): number {
  const largest = 2 ** 32 - (2 ** 32 % limit);
  const value = new Uint32Array(1);
  do crypto.getRandomValues(value);
  while ((value[0] as number) >= largest);
  return (value[0] as number) % limit;
}
