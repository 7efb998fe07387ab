/** For a shell: the address in single quotes, which an address cannot hold unescaped. */
export function commandOf(example: string, origin: string): string {
  return `curl '${new URL(example, origin).href.replaceAll("'", "%27")}'`;
}
