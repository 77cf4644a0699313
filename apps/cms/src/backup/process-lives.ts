/** Whether a process of this machine has that id, ours or not. */
export function processLives(id: number): boolean {
  if (!Number.isInteger(id) || id < 1) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
