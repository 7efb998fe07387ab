/** Gives a file to the reader, as a download of this name. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the file by then; without this the page would keep it for its whole life.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
