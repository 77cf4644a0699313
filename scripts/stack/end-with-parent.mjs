// Loaded into each child: if the process that started it is gone, however it went, the child ends too.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
