/** A knip reporter that says how many files it looked at, because knip is silent when it is content. */
export default ({ counters }) => console.log(`knip looked at ${counters.total} files`);
