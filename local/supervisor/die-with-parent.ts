/** Loaded into every child before its own program: ends it when the supervisor is gone, however it went. */
if (process.channel) {
  process.on('disconnect', () => process.exit(1));
  // A child that only runs once must be able to end by itself.
  process.channel.unref();
}

// Ctrl-C goes to the whole process group; the supervisor alone decides who stops, and in which order.
process.on('SIGINT', () => undefined);
