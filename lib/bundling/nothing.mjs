/** Stands in a bundle for a module that is never reached on Lambda. */
export default {};
